import { currentUser } from '@/lib/auth/session'

/** The account's CRM revision: `components/live-refresh` compares it with the one its screen was drawn at. */
export async function GET() {
  const user = await currentUser()
  if (!user) return new Response(null, { status: 401 })
  return Response.json(user.crmRevision)
}
