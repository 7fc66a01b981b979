import { type Answer, empty, json } from '../http/answer'
import { type Call, isRecord, readJson } from '../http/call'
import type { Fault } from '../org/faults'
import type { Value } from '../records/store'
import type { CustomField } from '../scenario/custom-definition'
import { type ScenarioEvent, eventSchema } from '../scenario/event'
import type { Control } from './control'
import { ControlError } from './control-error'

const refuse = (status: number, message: string) => json(status, { error: message })

function readList(body: string): Record<string, unknown>[] {
  const value = readJson(body)
  const list = Array.isArray(value) ? value : [value]
  if (!list.every(isRecord)) throw new ControlError('A JSON object or a list of them is expected')
  return list
}

const readOne = (body: string): Record<string, unknown> => readList(body)[0] ?? {}

/** `{"record": "Lead:Acme"}`, or the event as a scenario has it. */
function readEvent(verb: string, { record, ...rest }: Record<string, unknown>): ScenarioEvent {
  const result = eventSchema.safeParse(record === undefined ? rest : { ...rest, [verb]: record })
  if (!result.success) throw new ControlError(result.error.issues.map(issue => issue.message).join('; '))
  return result.data
}

function records(control: Control, { method, segments, body }: Call): Answer | null {
  const [, , object = '', id] = segments
  if (method === 'GET' && id === undefined) return json(200, control.records(object))
  if (method === 'POST' && id === undefined) return json(201, control.insertRecords(object, readList(body)))
  if (id === undefined) return null
  if (method === 'PATCH') control.updateRecord(object, id, readOne(body) as Record<string, Value>)
  else if (method === 'DELETE') control.deleteRecord(object, id)
  else return null
  return empty(204)
}

function dispatch(control: Control, call: Call): Answer | null {
  const { method, body } = call
  switch (`${method} ${call.segments[1] ?? ''}`) {
    case 'POST faults':
      for (const fault of readList(body)) control.addFault(fault as unknown as Fault)
      return empty(204)
    case 'DELETE faults':
      control.clearFaults()
      return empty(204)
    case 'GET requests':
      return json(200, control.requests())
    case 'DELETE requests':
      control.resetRequests()
      return empty(204)
    case 'POST credentials':
      control.changeCredentials(readOne(body))
      return empty(204)
    case 'DELETE sessions':
      control.expireSessions()
      return empty(204)
    case 'POST fields':
      control.addFields(readList(body) as unknown as CustomField[])
      return empty(204)
    case 'POST limits':
      control.setLimits(readOne(body))
      return empty(204)
    case 'POST scenario':
      control.changeScenario(readOne(body))
      return empty(204)
    case 'DELETE scenario':
      control.resetScenario()
      return empty(204)
    case 'POST unlock':
      control.unlockUser(String(readOne(body).username ?? ''))
      return empty(204)
    case 'POST convert':
    case 'POST merge':
    case 'POST delete':
    case 'POST undelete':
    case 'POST purge':
      return json(200, control.happen(readEvent(call.segments[1] ?? '', readOne(body))))
  }
  return call.segments[1] === 'records' && call.segments[2] !== undefined ? records(control, call) : null
}

/** The control endpoint: the same operations as in process, as JSON over HTTP. */
export function answerControl(control: Control, call: Call): Answer {
  try {
    return dispatch(control, call) ?? refuse(404, `There is no ${call.method} ${call.path}`)
  } catch (error) {
    if (error instanceof Error) return refuse(400, error.message)
    throw error
  }
}
