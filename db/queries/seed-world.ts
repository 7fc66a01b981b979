import { eq, sql } from 'drizzle-orm'
import { store } from '../store'

type Tables = ReturnType<typeof store>['t']
type Row<Name extends keyof Tables> = Tables[Name]['$inferInsert']

/** A company lead with everything it did, as rows that do not know their account and site yet. */
export type VisitedLead = {
  lead: Omit<Row<'leads'>, 'accountId'>
  visits: Omit<Row<'visits'>, 'accountId' | 'siteId' | 'leadId'>[]
  pageViews: Omit<Row<'pageViews'>, 'accountId' | 'leadId'>[]
  days: Omit<Row<'leadDays'>, 'accountId' | 'leadId'>[]
}

export type World = {
  account: Row<'accounts'>
  people: Omit<Row<'users'>, 'accountId' | 'createdAt'>[]
  site: Omit<Row<'sites'>, 'accountId' | 'createdAt'>
  leads: VisitedLead[]
}

/** SQLite takes 32,766 values a statement. */
const ROWS_AT_ONCE = 1_000

/** Writes a whole account with its people, its site and all its visits, or nothing of it. */
export async function addWorld({ account, people, site, leads }: World) {
  const { t, atomic } = store()
  const { id: accountId, createdAt } = account
  const owned = { accountId, createdAt }
  const visits = leads.flatMap(one => one.visits.map(row => ({ ...row, ...of(one), siteId: site.id })))
  const pageViews = leads.flatMap(one => one.pageViews.map(row => ({ ...row, ...of(one) })))
  const days = leads.flatMap(one => one.days.map(row => ({ ...row, ...of(one) })))
  function of({ lead }: VisitedLead) {
    return { accountId, leadId: lead.id }
  }
  await atomic(q => [
    q.insert(t.accounts).values(account),
    q.insert(t.installation).values({ id: 1, accountId, setUpAt: createdAt }),
    q.insert(t.users).values(people.map(person => ({ ...person, ...owned }))),
    q.insert(t.sites).values({ ...site, ...owned }),
    ...chunks(leads).map(rows => q.insert(t.leads).values(rows.map(({ lead }) => ({ ...lead, accountId })))),
    ...chunks(visits).map(rows => q.insert(t.visits).values(rows)),
    ...chunks(pageViews).map(rows => q.insert(t.pageViews).values(rows)),
    ...chunks(days).map(rows => q.insert(t.leadDays).values(rows)),
  ])
}

/** The demo's simulator may have another port than last time: what points at it is moved along. */
export async function moveSimulator(accountId: string, loginUrl: string) {
  const { q, t, atomic } = store()
  const [connection] = await q.select().from(t.crmConnections).where(eq(t.crmConnections.accountId, accountId))
  if (!connection || connection.loginUrl === loginUrl || !connection.loginUrl.startsWith('http://127.0.0.1:')) return
  await atomic(q => [
    q.update(t.crmConnections).set({ loginUrl }).where(eq(t.crmConnections.accountId, accountId)),
    q
      .update(t.crmLinks)
      .set({ recordUrl: sql`replace(${t.crmLinks.recordUrl}, ${connection.loginUrl}, ${loginUrl})` })
      .where(eq(t.crmLinks.accountId, accountId)),
  ])
}

const chunks = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) =>
    rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE),
  )
