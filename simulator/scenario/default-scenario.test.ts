import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sessions } from '../testing/open-scenario'
import { openSession, recordsOf } from '../testing/open-session'
import { DEFAULT_LAYER } from './default-scenario'

const use = sessions(afterEach)
const scenario = [DEFAULT_LAYER]
const OPPORTUNITIES = 'SELECT Name, Account.Name, Owner.Name, CloseDate FROM Opportunity'

test('what the test suites of others look for', async () => {
  const { query, send } = await use(openSession({ scenario }))
  expect((await query('SELECT count() FROM BigTable__c')).body).toMatchObject({ totalSize: 5001 })
  const opportunities = recordsOf(await query(OPPORTUNITIES)) as {
    Account: { Name: string } | null
    CloseDate: unknown
  }[]
  expect(opportunities).toHaveLength(12)
  expect(new Set(opportunities.map(({ Account }) => Account?.Name)).size).toBe(6)
  expect(opportunities.every(({ CloseDate }) => typeof CloseDate === 'string')).toBe(true)
  expect(recordsOf(await query('SELECT Id FROM Contact WHERE FirstName != null AND LastName != null'))).toHaveLength(6)
  const { fields } = (await send('GET', '/sobjects/UpsertTable__c/describe')).body as {
    fields: Record<string, unknown>[]
  }
  expect(fields.find(field => field.name === 'ExtId__c')).toMatchObject({
    externalId: true,
    unique: false,
    type: 'string',
  })
})

test('with accounts of its own, an organization gets no samples; the opportunities hang on the first ones', async () => {
  const accounts = ['One', 'Two'].map(name => ({ id: name, name }))
  const { query } = await use(openSession({ scenario, accounts }))
  expect(recordsOf(await query('SELECT Name FROM Account'))).toMatchObject([{ Name: 'One' }, { Name: 'Two' }])
  expect(recordsOf(await query("SELECT Id FROM Opportunity WHERE Account.Name = 'Two'"))).toHaveLength(6)
})

test('a data file is not filled a second time', async () => {
  const dataFile = join(mkdtempSync(join(tmpdir(), 'simulator-')), 'org.db')
  const first = await openSession({ scenario, dataFile })
  await first.simulator.close()
  const { query } = await use(openSession({ scenario, dataFile }))
  expect((await query('SELECT count() FROM BigTable__c')).body).toMatchObject({ totalSize: 5001 })
  expect(recordsOf(await query('SELECT Id FROM Account'))).toHaveLength(6)
})

test('a simulator started in a test is empty', async () => {
  const { query } = await use(openSession())
  for (const object of ['Account', 'Contact', 'Opportunity', 'Lead']) {
    expect(recordsOf(await query(`SELECT Id FROM ${object}`))).toEqual([])
  }
})
