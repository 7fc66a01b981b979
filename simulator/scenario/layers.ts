import { createHash } from 'node:crypto'
import type { Org } from '../org/org'
import { applyScenario } from './apply-scenario'
import { ScenarioError } from './read-scenario'
import type { ScenarioInput } from './scenario'

/** One of several scenarios of which each is applied on top of the one before. */
export interface ScenarioLayer {
  /** How it is called when something is wrong with it: its file. */
  name: string
  read: (org: Org) => ScenarioInput
  /** By which a data file knows that its records are in already; without it, the records themselves. */
  key?: string
}

const fingerprint = ({ records, events }: ScenarioInput) =>
  createHash('sha256')
    .update(JSON.stringify([records ?? {}, events ?? []]))
    .digest('hex')

function appliedBefore(org: Org) {
  const { database } = org.store
  database.exec('CREATE TABLE IF NOT EXISTS applied_scenarios (key TEXT PRIMARY KEY)')
  return {
    has: (key: string) => database.prepare('SELECT 1 FROM applied_scenarios WHERE key = ?').get(key) !== undefined,
    add: (key: string) => void database.prepare('INSERT OR IGNORE INTO applied_scenarios (key) VALUES (?)').run(key),
  }
}

/** Applies a scenario; records and events that the organization has seen, in an earlier run too, are not repeated. */
export function applyOnce(org: Org, scenario: ScenarioInput, key = fingerprint(scenario)) {
  const before = appliedBefore(org)
  applyScenario(org, before.has(key) ? { ...scenario, records: {}, events: [] } : scenario)
  before.add(key)
}

/** Applies the scenarios one after the other. */
export function applyLayers(org: Org, layers: ScenarioLayer[]) {
  for (const { name, read, key } of layers) {
    try {
      applyOnce(org, read(org), key)
    } catch (error) {
      if (error instanceof ScenarioError) throw new ScenarioError(`${name}: ${error.message}`)
      throw error
    }
  }
}
