import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Fault } from '../simulator/org/faults'
import type { CustomField } from '../simulator/scenario/custom-definition'
import type { ScenarioInput } from '../simulator/scenario/scenario'
import type { ScenarioEvent } from '../simulator/scenario/event'
import { DATA_DIR } from './place'

type Settings = {
  simulator: Record<'username' | 'password' | 'token' | 'clientId' | 'clientSecret', string> & { port: number }
}

/** What `npm run demo` has noted of its simulator. */
export const simulatorSettings = () =>
  (JSON.parse(readFileSync(path.join(DATA_DIR, 'demo-secrets.json'), 'utf8')) as Settings).simulator

async function ask<T>(method: string, what: string, body?: unknown): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${simulatorSettings().port}/__simulator/${what}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${what}: ${response.status} ${await response.text()}`)
  const text = await response.text()
  return (text ? JSON.parse(text) : null) as T
}

type SalesforceRecord = Record<string, string | number | boolean | null>

export const simulator = {
  addFault: (fault: Fault) => ask('POST', 'faults', fault),
  clearFaults: () => ask('DELETE', 'faults'),
  addFields: (fields: CustomField[]) => ask('POST', 'fields', fields),
  addScenario: (scenario: ScenarioInput) => ask('POST', 'scenario', scenario),
  clearScenario: () => ask('DELETE', 'scenario'),
  records: (object: 'Account' | 'Lead') => ask<SalesforceRecord[]>('GET', `records/${object}`),
  /** Past all rules; gives the ids. */
  insertRecords: (object: 'Account' | 'Lead', records: object[]) => ask<string[]>('POST', `records/${object}`, records),
  /** Lets something happen to records, as their people would in Salesforce; gives what came of it. */
  happen: (event: ScenarioEvent) => ask<Record<string, string>>('POST', Object.keys(event)[0] ?? '', event),
  requests: () => ask<{ api: number; logins: number; total: number }>('GET', 'requests'),
  resetRequests: () => ask('DELETE', 'requests'),
  expireSessions: () => ask('DELETE', 'sessions'),
  changeCredentials: (credentials: { password?: string; token?: string }) => ask('POST', 'credentials', credentials),
  applyScenario: (scenario: object) => ask('POST', 'scenario', scenario),
  resetScenario: () => ask('DELETE', 'scenario'),
}
