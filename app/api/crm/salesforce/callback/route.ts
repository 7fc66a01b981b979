import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { requireRole } from '@/lib/auth/session'
import { noteAnswer } from '@/lib/crm/connection/salesforce-visit'
import { routes } from '@/lib/routes'

const MOST = 1_000

/**
 * Salesforce sends the browser here. Nothing is done with its answer yet, since a link from anywhere may lead here too:
 * the page does that, for the admin who began, with stages to watch. The code does not stay in the address bar.
 */
export async function GET(request: NextRequest) {
  await requireRole('admin')
  const said = (name: string) => request.nextUrl.searchParams.get(name)?.slice(0, MOST)
  await noteAnswer({
    code: said('code'),
    state: said('state'),
    error: said('error'),
    errorDescription: said('error_description'),
  })
  redirect(`${routes.adminCrm}?back=salesforce`)
}
