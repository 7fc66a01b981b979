import type { ActionResult } from '@/lib/action'
import type { Inspection, Stage } from '@/lib/crm/provider'
import type { Told } from '@/lib/stream-action'
import { readLines } from '@/lib/stream-lines'

/** Asks one of our own addresses that answer stage by stage. Rejects when the answer breaks off before its end. */
export async function askInStages(
  address: string,
  typed: unknown,
  onStage: (stage: Stage) => void,
): Promise<ActionResult<Inspection>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(typed),
  })
  if (!response.body) throw new Error('No answer')
  const end: { result?: ActionResult<Inspection> } = {}
  await readLines(response.body, line => {
    const told = line as Told<Stage, Inspection>
    if ('step' in told) onStage(told.step)
    else end.result = told.result
  })
  if (!end.result) throw new Error('The answer broke off')
  return end.result
}
