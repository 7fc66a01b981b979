import type { Connection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectJsforce } from '../testing/connect-jsforce'
import { type TestSession, openSession } from '../testing/open-session'

let session: TestSession
let connection: Connection
beforeAll(async () => {
  session = await openSession()
  connection = await connectJsforce(session.simulator)
})
afterAll(() => session.simulator.close())

test('actions of the organization and of an object', async () => {
  const everywhere = await connection.quickActions()
  expect(everywhere.find(action => action.name === 'NewLead')).toEqual({
    actionEnumOrId: 'NewLead',
    label: 'New Lead',
    name: 'NewLead',
    type: 'Create',
    urls: {
      quickAction: '/services/data/v64.0/quickActions/NewLead',
      describe: '/services/data/v64.0/quickActions/NewLead/describe',
      defaultValues: '/services/data/v64.0/quickActions/NewLead/defaultValues',
    },
  })
  const names = ((await connection.sobject('Account').quickActions()) as { name: string }[]).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Account.NewContact', 'LogACall']))
})

test('an action described, its default values, and done', async () => {
  const account = await connection.sobject('Account').create({ Name: 'Acme' })
  const action = connection.sobject('Account').quickAction('Account.NewContact')
  expect(await action.describe()).toMatchObject({
    contextSobjectType: 'Account',
    targetSobjectType: 'Contact',
    targetParentField: 'AccountId',
    layout: { heading: 'Contact Information' },
  })
  expect(await action.defaultValues(account.id)).toEqual({ attributes: { type: 'Contact' }, AccountId: account.id })
  const done = await action.execute(account.id ?? '', { LastName: 'Doe' })
  expect(done).toMatchObject({ success: true, created: true, contextId: account.id, errors: [] })
  expect(await connection.sobject('Contact').retrieve(done.id)).toMatchObject({
    AccountId: account.id,
    LastName: 'Doe',
  })
})

test('an unknown action is not found', async () => {
  await expect(connection.quickAction('Nothing').describe()).rejects.toMatchObject({ errorCode: 'NOT_FOUND' })
})
