import { errorText } from '@/components/crm/error-text'
import { getConnection } from '@/db/queries/crm-connections'
import { checkLead } from '@/lib/crm/check-lead'
import { CrmError } from '@/lib/crm/errors'
import { fail } from '@/lib/result'
import type { Operation } from '@/simulator/org/request-log'
import { startWorld } from '../world'

export type FaultWorld = Awaited<ReturnType<typeof startFaultWorld>>

/** An account beside a simulator, with what each row of the fault table asks of them. */
export async function startFaultWorld() {
  const world = await startWorld({
    accounts: [{ id: 'a1', name: 'Steady Company' }],
    scenario: { clientCredentials: true },
  })
  const { control } = world.simulator

  async function aCompany(name = 'Steady Company') {
    const [leadId = ''] = await world.addCompanies([{ name }])
    return leadId
  }

  return {
    world,
    control,
    aCompany,

    /** A company lead of its own that was looked up, on a fresh connection; from here on, calls are counted. */
    async ready(name?: string) {
      await world.connect()
      const leadId = await aCompany(name)
      await checkLead(world.rep, leadId)
      control.resetRequests()
      return leadId
    },

    seen: (operation: Operation) => control.requests().byOperation[operation] ?? 0,
    stateOf: async () => (await getConnection(world.rep.accountId))?.state,
    leadsOf: (company: string) => control.records('Lead').filter(record => record.Company === company).length,
  }
}

export async function failureOf(work: Promise<unknown>): Promise<CrmError> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(failure instanceof CrmError)) throw new Error(`No CrmError, but ${String(failure)}`)
  return failure
}

/** What a rep reads. */
export const words = ({ code, detail }: CrmError) => errorText(fail(code, { detail }))
