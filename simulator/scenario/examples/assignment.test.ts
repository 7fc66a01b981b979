import { afterEach, expect, test } from 'vitest'
import { openScenario, sessions } from '../../testing/open-scenario'
import { type TestSession, errorsOf, recordsOf } from '../../testing/open-session'

const use = sessions(afterEach)
const LEAD = { LastName: 'Doe', Company: 'Acme' }

async function ownerOf(session: TestSession, values: Record<string, unknown>, headers: Record<string, string> = {}) {
  const { body } = await session.send('POST', '/sobjects/Lead', { ...LEAD, ...values }, headers)
  const { id } = body as { id: string }
  const [lead] = recordsOf(await session.query(`SELECT Owner.Name FROM Lead WHERE Id = '${id}'`))
  return (lead?.Owner as { Name: string }).Name
}

const AUTO = 'Sforce-Auto-Assign'

test('the active rule decides unless it is told not to, or another one is named', async () => {
  const session = await use(openScenario('assignment'))
  expect(await ownerOf(session, {})).toBe('Inbound Leads')
  expect(await ownerOf(session, { Industry: 'Banking' })).toBe('Grace Hopper')
  expect(await ownerOf(session, {}, { [AUTO]: 'TRUE' })).toBe('Inbound Leads')
  expect(await ownerOf(session, {}, { [AUTO]: 'FALSE' })).toBe('Integration User')
  const rules = recordsOf(await session.query('SELECT Id, Name, Active, SobjectType FROM AssignmentRule ORDER BY Name'))
  expect(rules).toMatchObject([
    { Name: 'Everything to Grace', Active: false, SobjectType: 'Lead' },
    { Name: 'Standard', Active: true, SobjectType: 'Lead' },
  ])
  expect(await ownerOf(session, {}, { [AUTO]: String(rules[0]?.Id) })).toBe('Grace Hopper')
})

test('an update is assigned again, unless it says no or names a rule', async () => {
  const session = await use(openScenario('assignment'))
  const { body } = await session.send('POST', '/sobjects/Lead', LEAD, { [AUTO]: 'FALSE' })
  const { id } = body as { id: string }
  const [rule] = recordsOf(await session.query("SELECT Id FROM AssignmentRule WHERE Name = 'Everything to Grace'"))
  const update = async (header: Record<string, string>) => {
    await session.send('PATCH', `/sobjects/Lead/${id}`, { Title: 'Boss' }, header)
    return recordsOf(await session.query('SELECT Owner.Name FROM Lead'))
  }
  expect(await update({ [AUTO]: 'FALSE' })).toMatchObject([{ Owner: { Name: 'Integration User' } }])
  expect(await update({ [AUTO]: String(rule?.Id) })).toMatchObject([{ Owner: { Name: 'Integration User' } }])
  expect(await update({})).toMatchObject([{ Owner: { Name: 'Inbound Leads' } }])
  expect((await session.send('POST', '/sobjects/Lead', LEAD, { [AUTO]: 'perhaps' })).body).toMatchObject([
    { errorCode: 'MALFORMED_ID' },
  ])
})

test('a rule overrides the owner in the request', async () => {
  const session = await use(openScenario('assignment'))
  const [grace] = recordsOf(await session.query("SELECT Id FROM User WHERE Name = 'Grace Hopper'"))
  expect(await ownerOf(session, { OwnerId: grace?.Id })).toBe('Inbound Leads')
  expect(await ownerOf(session, { OwnerId: grace?.Id }, { [AUTO]: 'FALSE' })).toBe('Grace Hopper')
})

test('a queue is a group that owns the objects it is made for', async () => {
  const session = await use(openScenario('assignment'))
  const [queue] = recordsOf(
    await session.query(
      "SELECT Id, Type, (SELECT UserOrGroup.Name FROM GroupMembers) FROM Group WHERE Name = 'Inbound Leads'",
    ),
  )
  expect(queue).toMatchObject({ Type: 'Queue', GroupMembers: { records: [{ UserOrGroup: { Name: 'Grace Hopper' } }] } })
  expect(recordsOf(await session.query('SELECT Queue.Name, SobjectType FROM QueueSobject'))).toMatchObject([
    { Queue: { Name: 'Inbound Leads' }, SobjectType: 'Lead' },
  ])
  session.simulator.control.changeScenario({ queues: [{ name: 'Support', objects: ['Case'] }] })
  const [support] = recordsOf(await session.query("SELECT Id FROM Group WHERE Name = 'Support'"))
  const wrong = await session.send('POST', '/sobjects/Lead', { ...LEAD, OwnerId: support?.Id }, { [AUTO]: 'FALSE' })
  expect(errorsOf(wrong)).toEqual([
    { message: 'Queue not associated with this SObject type', errorCode: 'INVALID_OPERATION', fields: [] },
  ])
})

test('an inactive user owns nothing new', async () => {
  const session = await use(openScenario('assignment'))
  session.simulator.control.changeScenario({
    users: [{ username: 'gone@sales.example', name: 'Gone Away', active: false }],
  })
  const [gone] = recordsOf(await session.query("SELECT Id FROM User WHERE Name = 'Gone Away'"))
  const id = String(gone?.Id)
  expect(errorsOf(await session.send('POST', '/sobjects/Account', { Name: 'A', OwnerId: id }))).toEqual([
    {
      message: `operation performed with inactive user [${id.slice(0, 15)}] as owner of account`,
      errorCode: 'INACTIVE_OWNER_OR_USER',
      fields: [],
    },
  ])
})

test('record types: the default one, another one, one that is none', async () => {
  const { send, query } = await use(openScenario('assignment'))
  const types = recordsOf(await query('SELECT Id, Name, DeveloperName, SobjectType, IsActive FROM RecordType'))
  expect(types).toMatchObject([
    { DeveloperName: 'Inbound', Name: 'Inbound Lead', SobjectType: 'Lead', IsActive: true },
    { DeveloperName: 'Partner', Name: 'Partner Lead' },
  ])
  expect(types.every(({ Id }) => String(Id).startsWith('012'))).toBe(true)
  await send('POST', '/sobjects/Lead', LEAD)
  await send('POST', '/sobjects/Lead', { ...LEAD, RecordTypeId: types[1]?.Id })
  expect(recordsOf(await query('SELECT RecordType.DeveloperName FROM Lead'))).toMatchObject([
    { RecordType: { DeveloperName: 'Inbound' } },
    { RecordType: { DeveloperName: 'Partner' } },
  ])
  const foreign = '012000000000001AAA'
  expect(errorsOf(await send('POST', '/sobjects/Lead', { ...LEAD, RecordTypeId: foreign }))).toEqual([
    {
      message: `Record Type ID: this ID value isn't valid for the user: ${foreign}`,
      errorCode: 'INVALID_CROSS_REFERENCE_KEY',
      fields: ['RecordTypeId'],
    },
  ])
  expect(errorsOf(await query('SELECT RecordTypeId FROM Contact'))[0]?.errorCode).toBe('INVALID_FIELD')
})
