import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Simulator, startSimulator } from './start'

const open: Simulator[] = []
const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
afterEach(async () => {
  for (const simulator of open.splice(0)) await simulator.close()
})

async function start(...options: Parameters<typeof startSimulator>) {
  const simulator = await startSimulator(...options)
  open.push(simulator)
  return simulator
}

function file(...lines: string[]): string {
  const path = join(folder, `${lines.length}-${Math.abs(lines.join('').length)}.jsonl`)
  writeFileSync(path, lines.join('\n'))
  return path
}

test('lines become accounts with their owners; a foreign id is kept as the account number', async () => {
  const accounts = file(
    '{"id":"A1","name":"Alpha","city":"Leeds","owner":"Grace Hopper","industry":"Banking"}',
    '',
    '{"id":"0015c00002Lz9mU","name":"Beta","owner":"Grace Hopper"}',
  )
  const first = (await start({ accounts })).control.records('Account')
  const simulator = await start({ accounts })
  expect(simulator.control.records('Account').map(record => record.Id)).toEqual(first.map(record => record.Id))
  const [alpha, beta] = simulator.control.records('Account')
  expect(alpha).toMatchObject({ Name: 'Alpha', AccountNumber: 'A1', BillingCity: 'Leeds', Industry: 'Banking' })
  expect(beta).toMatchObject({ Id: '0015c00002Lz9mUAAR', AccountNumber: null })
  expect(alpha?.OwnerId).toBe(beta?.OwnerId)
  expect(simulator.control.records('User').map(user => user.Name)).toContain('Grace Hopper')
})

test('a bad line is named by its number', async () => {
  await expect(startSimulator({ accounts: file('{"id":"1","name":"A"}', '{"id":"2"') })).rejects.toThrow(
    /^Line 2: this is not JSON/,
  )
  await expect(startSimulator({ accounts: file('{"id":"1","name":"A"}', '', '{"id":"2"}') })).rejects.toThrow(
    'Line 3: "name" is missing',
  )
})

test('a data file keeps records, ids and custom fields; the accounts are not loaded again', async () => {
  const dataFile = join(folder, 'org.db')
  const accounts = [{ id: 'A1', name: 'Alpha' }]
  const before = await startSimulator({
    dataFile,
    accounts,
    scenario: { fields: [{ object: 'Lead', name: 'Url__c', type: 'url' }] },
  })
  before.control.insertRecords('Lead', [{ LastName: 'A', Company: 'B', Url__c: 'https://x.example' }])
  await before.close()
  const after = await start({ dataFile, accounts: [{ id: 'A2', name: 'Other' }] })
  expect(after.orgId).toBe(before.orgId)
  expect(after.control.records('Account').map(record => record.Name)).toEqual(['Alpha'])
  expect(after.control.records('Lead')).toMatchObject([{ Url__c: 'https://x.example' }])
  const [id] = after.control.insertRecords('Account', [{ Name: 'Next' }])
  expect(id).not.toBe(after.control.records('Account')[0]?.Id)
})
