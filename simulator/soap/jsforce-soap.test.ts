import type { Connection as JsforceConnection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'

let simulator: Simulator
let connection: JsforceConnection
beforeAll(async () => {
  simulator = await startSimulator()
  const { Connection } = (await import('jsforce')).default
  connection = new Connection({ loginUrl: simulator.url, version: '64.0' })
  await connection.login(simulator.credentials.username, simulator.credentials.password + simulator.credentials.token)
})
afterAll(() => simulator.close())

const newLead = async (LastName: string) =>
  (await connection.sobject('Lead').create({ LastName, Company: 'Simulated' })).id ?? ''

test('tabs: apps with their tabs, each with icons and an object', async () => {
  const apps = await connection.soap.describeTabs()
  expect(apps.map(app => app.label)).toEqual(['Sales', 'Marketing'])
  expect(apps[0]).toMatchObject({ selected: true })
  expect(apps[0]?.tabs[0]).toMatchObject({ sobjectName: 'Lead', name: 'standard-Lead', custom: false })
  expect(apps[0]?.tabs[0]?.icons).toHaveLength(5)
})

async function convertedStatus(): Promise<string> {
  const { Connection } = (await import('jsforce')).default
  const { accessToken, instanceUrl } = connection
  const old = new Connection({ accessToken: accessToken ?? '', instanceUrl, version: '37.0' })
  const status = (await old.metadata.read('CustomField', 'Lead.Status')) as unknown as {
    fullName: string
    picklist: { picklistValues: { fullName: string; default: string; converted?: string }[] }
  }
  expect(status.fullName).toBe('Lead.Status')
  const converted = status.picklist.picklistValues.filter(value => value.converted)
  expect(converted.map(value => value.fullName)).toEqual(['Closed - Converted'])
  expect(status.picklist.picklistValues[0]).toMatchObject({ fullName: 'Open - Not Contacted', default: 'true' })
  return converted[0]?.fullName ?? ''
}

test('a lead is converted, with an opportunity and without, and only with a status that stands for it', async () => {
  const status = await convertedStatus()
  const [first, second] = [await newLead('One'), await newLead('Two')]
  const whole = await connection.soap.convertLead({ leadId: first, convertedStatus: status })
  expect(whole).toMatchObject({ success: true, leadId: first })
  expect(whole.opportunityId).toBeTruthy()
  const part = await connection.soap.convertLead({
    leadId: second,
    ...(whole.accountId ? { accountId: whole.accountId } : {}),
    convertedStatus: status,
    doNotCreateOpportunity: true,
  })
  expect(part).toMatchObject({ success: true, accountId: whole.accountId, opportunityId: null })
  const [refused] = await connection.soap.convertLead([{ leadId: await newLead('Three'), convertedStatus: 'Nope' }])
  expect(refused?.success).toBe(false)
  expect(refused?.errors[0]?.message).toBeTruthy()
})

test('leads are merged into one', async () => {
  const [master, ...losers] = [await newLead('Master'), await newLead('Loser'), await newLead('Other')]
  const masterRecord = { type: 'Lead', Id: master, Title: 'Kept' }
  const merged = await connection.soap.merge({ masterRecord, recordToMergeIds: losers })
  expect(merged).toMatchObject({ success: true, id: master })
  expect(merged.mergedRecordIds).toHaveLength(2)
  expect(await connection.sobject('Lead').retrieve(master ?? '')).toMatchObject({ Title: 'Kept' })
})

test('records are created, changed, deleted and brought back', async () => {
  const created = await connection.soap.create({ type: 'Account', Name: "Bob's & Co" })
  const id = created.id ?? ''
  expect(await connection.soap.update({ type: 'Account', Id: id, Website: 'bob.example' })).toMatchObject({
    success: true,
  })
  expect(await connection.sobject('Account').retrieve(id)).toMatchObject({ Name: "Bob's & Co", Website: 'bob.example' })
  expect(await connection.soap.delete(id)).toMatchObject({ id, success: true })
  expect(await connection.soap.undelete([id])).toMatchObject([{ id, success: true }])
  expect(await connection.soap.create([{ type: 'Account' }])).toMatchObject([
    { success: false, id: null, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }] },
  ])
})

test('who and when', async () => {
  const info = await connection.soap.getUserInfo()
  expect(info).toMatchObject({ userId: simulator.userId, userFullName: 'Integration User', sessionSecondsValid: 7200 })
  expect((await connection.soap.getServerTimestamp()).timestamp).toContain('T')
})

test('a bad session is renewed once for a SOAP call too', async () => {
  let refreshed = 0
  connection.on('refresh', () => (refreshed += 1))
  connection.accessToken = 'invalid access token'
  expect((await connection.soap.getUserInfo()).userId).toBe(simulator.userId)
  expect(refreshed).toBe(1)
})

test('metadata is described and listed', async () => {
  expect((await connection.metadata.describe('64.0')).metadataObjects.length).toBeGreaterThan(0)
  const objects = await connection.metadata.list({ type: 'CustomObject' }, '64.0')
  expect(objects.map(object => object.fullName)).toContain('Lead')
  const [missing] = await connection.metadata.read('CustomField', ['Lead.Nope__c'])
  expect(missing?.fullName ?? null).toBeNull()
})
