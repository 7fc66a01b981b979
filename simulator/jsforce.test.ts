import type { Connection as JsforceConnection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from './start'

let simulator: Simulator
let connection: JsforceConnection
beforeAll(async () => {
  simulator = await startSimulator({ accounts: [{ id: 'A1', name: 'Acme Ltd', owner: 'Grace Hopper' }] })
  const { Connection } = (await import('jsforce')).default
  connection = new Connection({ loginUrl: simulator.url, version: '64.0' })
  await connection.login(simulator.credentials.username, simulator.credentials.password + simulator.credentials.token)
})
afterAll(() => simulator.close())

test('login by SOAP leads to this simulator', () => {
  expect(connection.instanceUrl).toBe(simulator.url)
  expect(connection.userInfo).toMatchObject({ id: simulator.userId, organizationId: simulator.orgId })
})

test('a wrong password is the error jsforce users know', async () => {
  const { Connection } = (await import('jsforce')).default
  const login = new Connection({ loginUrl: simulator.url, version: '64.0' }).login('nobody', 'nothing')
  await expect(login).rejects.toThrow('INVALID_LOGIN: Invalid username, password, security token; or user locked out.')
})

test('query, search, create, retrieve, update, delete, describe', async () => {
  const found = await connection.query("SELECT Id, Name, Owner.Name FROM Account WHERE Name LIKE '%acme%'")
  expect(found.records).toMatchObject([{ Name: 'Acme Ltd', Owner: { Name: 'Grace Hopper' } }])
  const searched = await connection.search('FIND {acme*} IN NAME FIELDS RETURNING Account(Id, Name)')
  expect(searched.searchRecords).toMatchObject([{ Name: 'Acme Ltd' }])
  const created = await connection.sobject('Lead').create({ LastName: 'Doe', Company: 'Ünï & Co' })
  const id = created.id ?? ''
  expect(await connection.sobject('Lead').retrieve(id)).toMatchObject({ Company: 'Ünï & Co', Name: 'Doe' })
  await connection.sobject('Lead').update({ Id: id, Company: 'Other' })
  expect(await connection.sobject('Lead').retrieve([id])).toMatchObject([{ Company: 'Other' }])
  await connection.sobject('Lead').destroy(id)
  await expect(connection.sobject('Lead').retrieve(id)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' })
  expect((await connection.sobject('Account').describe()).fields.length).toBeGreaterThan(50)
  expect(connection.limitInfo.apiUsage?.limit).toBe(100_000)
})

test('many at once, client credentials, identity', async () => {
  const rows = await connection.sobject('Account').create([{ Name: 'One' }, { Name: 'Two' }])
  expect(rows).toMatchObject([{ success: true }, { success: true }])
  const { Connection } = (await import('jsforce')).default
  const { clientId, clientSecret } = simulator.credentials
  const other = new Connection({
    loginUrl: simulator.url,
    oauth2: { loginUrl: simulator.url, clientId, clientSecret },
    version: '64.0',
  })
  await other.authorize({ grant_type: 'client_credentials' })
  expect((await other.identity()).organization_id).toBe(simulator.orgId)
  expect((await other.describeGlobal()).sobjects.map(object => object.name)).toContain('Lead')
})
