import { z } from 'zod'
import { type Answer, empty, json } from '../http/answer'
import { type Call, isRecord, readJson } from '../http/call'
import type { Fault } from '../org/faults'
import type { CustomField } from '../scenario/custom-definition'
import { EVENT_VERBS, type ScenarioEvent, eventSchema } from '../scenario/event'
import { readAs } from '../scenario/read-scenario'
import type { Control } from './control'
import { ControlError } from './control-error'

const refuse = (status: number, message: string) => json(status, { error: message })

function readList(body: string): Record<string, unknown>[] {
  const value = readJson(body)
  const list = Array.isArray(value) ? value : [value]
  if (!list.every(isRecord)) throw new ControlError('A JSON object or a list of them is expected')
  return list
}

function readOne(body: string): Record<string, unknown> {
  const value = readJson(body)
  if (!isRecord(value)) throw new ControlError('A JSON object is expected')
  return value
}

const credentialsSchema = z.strictObject({
  username: z.string().optional(),
  password: z.string().optional(),
  token: z.string().optional(),
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
})

const limitsSchema = z.strictObject({ max: z.int().nonnegative().optional(), used: z.int().nonnegative().optional() })

/** `{"record": "Lead:Acme"}`, or the event as a scenario has it. */
function readEvent(verb: string, { record, ...rest }: Record<string, unknown>): ScenarioEvent {
  return readAs(eventSchema, record === undefined ? rest : { ...rest, [verb]: record })
}

function records(control: Control, { method, segments, body }: Call): Answer | null {
  const [, , object = '', id] = segments
  if (method === 'GET' && id === undefined) return json(200, control.records(object))
  if (method === 'POST' && id === undefined) return json(201, control.insertRecords(object, readList(body)))
  if (id === undefined) return null
  if (method === 'PATCH') control.updateRecord(object, id, readOne(body))
  else if (method === 'DELETE') control.deleteRecord(object, id)
  else return null
  return empty(204)
}

/** Each operation by its request; what it gives is the answer, and nothing is 204. */
const OPERATIONS: Record<string, (control: Control, body: string) => unknown> = {
  'POST faults'(control, body) {
    for (const fault of readList(body)) control.addFault(fault as unknown as Fault)
  },
  'DELETE faults': control => control.clearFaults(),
  'GET requests': control => control.requests(),
  'DELETE requests': control => control.resetRequests(),
  'POST credentials': (control, body) => void control.changeCredentials(readAs(credentialsSchema, readOne(body))),
  'DELETE sessions': control => control.expireSessions(),
  'POST fields': (control, body) => control.addFields(readList(body) as unknown as CustomField[]),
  'POST limits': (control, body) => control.setLimits(readAs(limitsSchema, readOne(body))),
  'POST scenario': (control, body) => control.changeScenario(readOne(body)),
  'DELETE scenario': control => control.resetScenario(),
  'POST unlock': (control, body) => control.unlockUser(String(readOne(body).username ?? '')),
}

function dispatch(control: Control, call: Call): Answer | null {
  const { method, body } = call
  const [, name = '', object] = call.segments
  const verb = EVENT_VERBS.find(known => known === name)
  if (verb && method === 'POST') return json(200, control.happen(readEvent(verb, readOne(body))))
  const request = `${method} ${name}`
  const run = Object.hasOwn(OPERATIONS, request) ? OPERATIONS[request] : undefined
  if (!run) return name === 'records' && object !== undefined ? records(control, call) : null
  const told = run(control, body)
  return told === undefined ? empty(204) : json(200, told)
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
