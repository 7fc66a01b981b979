import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { listLeadActivity } from '@/db/queries/activity'
import { store } from '@/db/store'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { refreshStatuses } from '@/lib/crm/refresh/refresh-statuses'
import { isLinked, type LinkedStatus } from '@/lib/crm/status'
import { startWorld, type World } from './world'

/** One account and one org, and the Salesforce Accounts Alpha to Delta; every test has them to itself. */
export function refreshWorld() {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    await world.connect()
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    for (const object of ['Account', 'Lead'])
      for (const record of control().records(object)) control().deleteRecord(object, String(record.Id))
    control().insertRecords(
      'Account',
      ['Alpha', 'Beta', 'Gamma', 'Delta'].map(Name => ({ Name })),
    )
    const { q, t } = store()
    for (const table of [t.crmLinks, t.crmIntents, t.activity]) await q.delete(table)
  })
  afterEach(() => {
    control().clearFaults()
    control().resetScenario()
  })

  const control = () => world.simulator.control
  const idOf = (name: string) =>
    String(
      control()
        .records('Account')
        .find(record => record.Name === name)?.Id,
    )
  const checked = async (name: string) => {
    const [leadId = ''] = await world.addCompanies([{ name }])
    await checkLead(world.rep, leadId)
    return leadId
  }
  return {
    world: () => world,
    control,
    idOf,
    refresh: () => refreshStatuses(world.admin.accountId),
    /** A company lead that is associated with the Salesforce Account of this name. */
    async associated(name: string): Promise<string> {
      const leadId = await checked(name)
      await associateLead(world.rep, leadId, idOf(name))
      return leadId
    },
    /** A company lead that a Salesforce Lead was created from. */
    async created(name: string): Promise<string> {
      const leadId = await checked(name)
      await createLead(world.rep, leadId, { company: name })
      return leadId
    },
    async linked(leadId: string): Promise<LinkedStatus> {
      const status = await world.statusOf(leadId)
      if (!status || !isLinked(status)) throw new Error(`Not linked: ${JSON.stringify(status)}`)
      return status
    },
    /** What its history says that nobody here has done. */
    events: async (leadId: string) =>
      (await listLeadActivity(world.rep.accountId, leadId)).filter(entry => entry.userName === 'WOW Analytics'),
  }
}
