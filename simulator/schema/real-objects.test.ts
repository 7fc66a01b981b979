import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSession, openSession } from '../testing/open-session'

/** What real organizations answered to describe; outside of this project, so it may be missing. */
const FOLDER = join(__dirname, '../../../shared/sf-describe')

/** Fields that only the recorded organization has: its own, its packages', its partner portal's and its record types'. */
const NOT_STANDARD: Record<string, string[]> = {
  Account: [
    'RecordTypeId',
    'Primary_Contact__c',
    'ns__Description__c',
    'History__c',
    'ns__LinkedAccount__c',
    'IsPartner',
    'IsCustomerPortal',
    'ChannelProgramName',
    'ChannelProgramLevelName',
  ],
  Contact: [],
  Lead: [],
}

interface Described {
  fields: Record<string, unknown>[]
}

let session: TestSession
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.simulator.close())

const picklist = (field: Record<string, unknown>) =>
  ((field.picklistValues ?? []) as Record<string, unknown>[]).map(({ value, active, defaultValue }) => ({
    value,
    active,
    defaultValue,
  }))

describe.runIf(existsSync(FOLDER))('held against real describes', () => {
  for (const [name, extra] of Object.entries(NOT_STANDARD)) {
    test(`${name} is described as real organizations describe it`, async () => {
      const real = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Described & Record<string, unknown>
      const ours = (await session.send('GET', `/sobjects/${name}/describe`)).body as Described & Record<string, unknown>
      const fields = real.fields.filter(field => !extra.includes(String(field.name)))
      expect(ours.fields.map(field => field.name)).toEqual(fields.map(field => field.name))
      for (const field of fields) {
        const own = ours.fields.find(candidate => candidate.name === field.name) ?? {}
        const facts = Object.keys(field).filter(key => key !== 'picklistValues')
        expect(Object.fromEntries(facts.map(key => [key, own[key]]))).toEqual(
          Object.fromEntries(facts.map(key => [key, field[key]])),
        )
        expect(picklist(own)).toEqual(picklist(field))
      }
      for (const fact of Object.keys(real).filter(key => key !== 'fields')) expect(ours[fact]).toEqual(real[fact])
    })
  }
})
