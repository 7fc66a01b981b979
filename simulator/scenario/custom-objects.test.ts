import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sessions } from '../testing/open-scenario'
import { openSession, recordsOf } from '../testing/open-session'
import type { ScenarioInput } from './scenario'

const use = sessions(afterEach)

const PROJECTS: ScenarioInput = {
  objects: [
    {
      name: 'Project__c',
      labelPlural: 'Projects',
      fields: [
        { name: 'Customer__c', referenceTo: 'Account' },
        { name: 'Budget__c', type: 'currency', precision: 18, scale: 2 },
        { name: 'Active__c', type: 'boolean', defaultValue: true },
        { name: 'Code__c', externalId: true, unique: true },
      ],
    },
    {
      name: 'Visit__c',
      label: 'Visit',
      nameFormat: 'V-{0000}',
      fields: [{ name: 'Project__c', referenceTo: 'Project__c' }],
    },
  ],
  records: {
    Account: [{ Name: 'Acme' }],
    Project__c: [{ Name: 'Bridge', Customer__c: 'Account:Acme', Budget__c: 12.5 }],
    Visit__c: [{ Project__c: 'Project__c:Bridge' }, {}],
  },
}

test('custom objects have their own ids, relationships in both directions and numbers as names', async () => {
  const { query, send } = await use(openSession({ scenario: PROJECTS }))
  const [project] = recordsOf(
    await query('SELECT Id, Owner.Name, Customer__r.Name, Active__c, (SELECT Name FROM Visits__r) FROM Project__c'),
  )
  expect(project).toMatchObject({
    Id: expect.stringMatching(/^a00/) as string,
    Owner: { Name: 'Integration User' },
    Customer__r: { Name: 'Acme' },
    Active__c: true,
    Visits__r: { records: [{ Name: 'V-0001' }] },
  })
  const visits = recordsOf(await query('SELECT Id, Name FROM Visit__c ORDER BY Name'))
  expect(visits).toMatchObject([{ Name: 'V-0001' }, { Name: 'V-0002' }])
  expect(String(visits[0]?.Id)).toMatch(/^a01/)
  expect(recordsOf(await query('SELECT (SELECT Name FROM Projects__r) FROM Account'))).toMatchObject([
    { Projects__r: { records: [{ Name: 'Bridge' }] } },
  ])
  expect((await send('POST', '/sobjects/Visit__c', { Name: 'mine' })).body).toMatchObject([
    { errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Name'] },
  ])
  await send('POST', '/sobjects/Visit__c', {})
  expect(recordsOf(await query('SELECT Name FROM Visit__c ORDER BY Name DESC LIMIT 1'))).toMatchObject([
    { Name: 'V-0003' },
  ])
})

test('custom objects are described, upserted and searched like any other', async () => {
  const { send, search } = await use(openSession({ scenario: PROJECTS }))
  const { body } = await send('GET', '/sobjects/project__c/describe')
  expect(body).toMatchObject({
    name: 'Project__c',
    label: 'Project',
    labelPlural: 'Projects',
    custom: true,
    keyPrefix: 'a00',
  })
  const upsert = () => send('PATCH', '/sobjects/Project__c/Code__c/p1', { Name: 'Tunnel' })
  expect([(await upsert()).status, (await upsert()).status]).toEqual([201, 200])
  const found = (await search('FIND {Tunnel} RETURNING Project__c(Name)')).body
  expect(found).toMatchObject({ searchRecords: [{ Name: 'Tunnel' }] })
})

test('a data file remembers objects, fields and ids; records and events come once', async () => {
  const dataFile = join(mkdtempSync(join(tmpdir(), 'simulator-')), 'org.db')
  const scenario = { ...PROJECTS, events: [{ delete: 'Visit__c:V-0002' }] }
  const first = await openSession({ dataFile, scenario })
  const ids = recordsOf(await first.query('SELECT Id FROM Project__c'))
  await first.simulator.close()
  const again = await use(openSession({ dataFile, scenario }))
  expect(recordsOf(await again.query('SELECT Id FROM Project__c'))).toEqual(ids)
  expect(recordsOf(await again.query('SELECT Name FROM Visit__c'))).toMatchObject([{ Name: 'V-0001' }])
  await again.simulator.close()
  const bare = await use(openSession({ dataFile }))
  expect(recordsOf(await bare.query('SELECT Id, Customer__r.Name FROM Project__c'))).toMatchObject([
    { Id: ids[0]?.Id, Customer__r: { Name: 'Acme' } },
  ])
})
