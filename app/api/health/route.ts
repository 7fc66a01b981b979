import { countAccounts } from '@/db/queries/accounts'

/** For a load balancer or a supervisor: the process answers and its database can be read. */
export async function GET() {
  await countAccounts()
  return new Response('ok')
}
