import { afterEach, expect, test } from 'vitest'
import { openScenario, sessions } from '../../testing/open-scenario'
import { type TestSession, errorsOf, foundBy, recordsOf } from '../../testing/open-session'

const use = sessions(afterEach)

/** Records by name, put there behind the user's back. */
const idOf = (session: TestSession, object: string, name: string) =>
  String(session.simulator.control.records(object).find(record => record.Name === name)?.Id)

test('locked-down-user: an object without rights does not exist', async () => {
  const { send, query } = await use(openScenario('locked-down-user'))
  for (const object of ['Contact', 'Opportunity']) {
    expect(errorsOf(await query(`SELECT Id FROM ${object}`))[0]).toMatchObject({
      errorCode: 'INVALID_TYPE',
      message: expect.stringContaining(`sObject type '${object}' is not supported.`) as string,
    })
    expect((await send('GET', `/sobjects/${object}/describe`)).status).toBe(404)
  }
  const { sobjects } = (await send('GET', '/sobjects')).body as { sobjects: { name: string }[] }
  const names = sobjects.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Account', 'Lead', 'User']))
  expect(names).not.toContain('Contact')
})

test('locked-down-user: a hidden field is in no describe, query or write', async () => {
  const { send, query } = await use(openScenario('locked-down-user'))
  const { fields } = (await send('GET', '/sobjects/Account/describe')).body as { fields: { name: string }[] }
  expect(fields.map(({ name }) => name)).not.toContain('Industry')
  expect(errorsOf(await query('SELECT Industry FROM Account'))[0]).toMatchObject({
    errorCode: 'INVALID_FIELD',
    message: expect.stringContaining("No such column 'Industry' on entity 'Account'.") as string,
  })
})

test('locked-down-user: what may only be read', async () => {
  const session = await use(openScenario('locked-down-user'))
  const { send } = session
  const lead = { LastName: 'Doe', Company: 'Acme' }
  expect(errorsOf(await send('POST', '/sobjects/Lead', { ...lead, Description: 'x' }))).toEqual([
    {
      message:
        'Unable to create/update fields: Description. Please check the security settings of this field and verify that ' +
        'it is read/write for your profile or permission set.',
      errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
      fields: ['Description'],
    },
  ])
  expect(errorsOf(await send('POST', '/sobjects/Account', { Name: 'A' }))).toEqual([
    {
      message: 'entity type cannot be inserted: Account',
      errorCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      fields: [],
    },
  ])
  const { id } = (await send('POST', '/sobjects/Lead', lead)).body as { id: string }
  const refused = { message: 'insufficient access rights on object id', errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }
  expect(errorsOf(await send('PATCH', `/sobjects/Lead/${id}`, { Company: 'B' }))).toMatchObject([refused])
  expect(errorsOf(await send('DELETE', `/sobjects/Lead/${id}`))).toMatchObject([refused])
})

test('private-sharing: an account of someone else is not there, however one looks for it', async () => {
  const session = await use(openScenario('private-sharing'))
  const { send, query, search } = session
  const hidden = idOf(session, 'Account', 'Out of sight')
  expect(recordsOf(await query('SELECT Name FROM Account'))).toMatchObject([{ Name: 'In sight' }])
  expect(foundBy(await search('FIND {sight} RETURNING Account(Name)'))).toMatchObject([{ Name: 'In sight' }])
  const { status, body } = await send('GET', `/sobjects/Account/${hidden}`)
  expect([status, body]).toMatchObject([
    404,
    [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
  ])
  expect(errorsOf(await send('PATCH', `/sobjects/Account/${hidden}`, { Phone: '1' }))).toEqual([
    { message: 'insufficient access rights on object id', errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', fields: [] },
  ])
  expect(errorsOf(await send('POST', '/sobjects/Contact', { LastName: 'A', AccountId: hidden }))).toEqual([
    {
      message: `insufficient access rights on cross-reference id: ${hidden.slice(0, 15)}`,
      errorCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      fields: [],
    },
  ])
})

test('private-sharing: "read" shows everything and lets nobody change what is not theirs', async () => {
  const session = await use(openScenario('private-sharing'))
  const { send, query } = session
  const id = idOf(session, 'Lead', 'Readable')
  expect(recordsOf(await query('SELECT Id FROM Lead'))).toHaveLength(1)
  expect((await send('PATCH', `/sobjects/Lead/${id}`, { Company: 'B' })).status).toBe(403)
  const own = (await send('POST', '/sobjects/Lead', { LastName: 'Own', Company: 'C' })).body as { id: string }
  expect((await send('PATCH', `/sobjects/Lead/${own.id}`, { Company: 'D' })).status).toBe(204)
})

test('private-sharing: members see what their queue owns', async () => {
  const session = await use(openScenario('private-sharing'))
  const { simulator, query } = session
  simulator.control.changeScenario({
    sharing: { Lead: 'private' },
    queues: [{ name: 'Ours', members: [simulator.credentials.username] }, { name: 'Theirs' }],
    records: {
      Lead: [
        { LastName: 'Ours', Company: 'A', OwnerId: 'Group:Ours' },
        { LastName: 'Theirs', Company: 'B', OwnerId: 'Group:Theirs' },
      ],
    },
  })
  expect(recordsOf(await query('SELECT LastName FROM Lead'))).toMatchObject([{ LastName: 'Ours' }])
})
