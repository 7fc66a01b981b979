import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addLeads, type NewLead } from '@/db/queries/leads'
import { checkLead } from '@/lib/crm/check-lead'
import { saveWriting } from '@/lib/crm/writing/save-writing'
import { writeSettings } from '@/lib/crm/writing/write-settings'
import type { ScenarioInput } from '@/simulator/scenario/scenario'
import { startWorld } from './world'

const EXAMPLES = path.resolve(import.meta.dirname, '../../simulator/scenario/examples')
export const scenarioOf = (name: string) =>
  JSON.parse(readFileSync(path.join(EXAMPLES, `${name}.json`), 'utf8')) as ScenarioInput

/** The settings of the process are read once, so that each org has to stand where the first one stood. */
let port: number | undefined

export type WritingWorld = Awaited<ReturnType<typeof openOrg>>

/** A connected org with what tests of the settings do again and again. */
export async function openOrg(scenario: ScenarioInput) {
  const world = await startWorld({ scenario, port })
  port = world.simulator.port
  await world.connect()
  const save = (settings: Record<string, unknown>) => saveWriting(world.admin, writeSettings.parse(settings))
  return {
    ...world,
    save,
    async mustSave(settings: Record<string, unknown>) {
      const answer = await save(settings)
      if (!answer.ok) throw new Error(`Not saved: ${JSON.stringify(answer)}`)
    },
    async aCheckedCompany(company: NewLead) {
      const [leadId = ''] = await addLeads(world.rep.accountId, [company])
      await checkLead(world.rep, leadId)
      world.simulator.control.resetRequests()
      return leadId
    },
    salesforceLead: (id: string) => world.simulator.control.records('Lead').find(record => record.Id === id),
  }
}
