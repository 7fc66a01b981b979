import { afterEach, expect, test } from 'vitest'
import { openScenario, sessions } from '../../testing/open-scenario'
import { type TestSession, errorsOf, openSession, recordsOf } from '../../testing/open-session'

const use = sessions(afterEach)
const all = async ({ send }: TestSession, soql: string) =>
  recordsOf(await send('GET', `/queryAll?q=${encodeURIComponent(soql)}`))

test('merged-and-converted: the loser points at the winner, its contacts have moved', async () => {
  const session = await use(openScenario('merged-and-converted'))
  const [stays] = recordsOf(await session.query("SELECT Id FROM Account WHERE Name = 'Stays'"))
  expect(recordsOf(await session.query("SELECT Id FROM Account WHERE Name = 'Merged away'"))).toEqual([])
  const [loser] = await all(session, "SELECT Id, IsDeleted, MasterRecordId FROM Account WHERE Name = 'Merged away'")
  expect(loser).toMatchObject({ IsDeleted: true, MasterRecordId: stays?.Id })
  expect(recordsOf(await session.query("SELECT AccountId FROM Contact WHERE LastName = 'Moves along'"))).toMatchObject([
    { AccountId: stays?.Id },
  ])
  expect(errorsOf(await session.send('GET', `/sobjects/Account/${String(loser?.Id)}`))[0]?.errorCode).toBe('NOT_FOUND')
})

test('merged-and-converted: deleted, brought back, gone for good', async () => {
  const session = await use(openScenario('merged-and-converted'))
  const states = await all(
    session,
    "SELECT Name, IsDeleted FROM Account WHERE Name IN ('In the bin', 'Back again', 'Gone for good')",
  )
  expect(states).toMatchObject([
    { Name: 'In the bin', IsDeleted: true },
    { Name: 'Back again', IsDeleted: false },
  ])
  expect(states).toHaveLength(2)
})

test('merged-and-converted: a converted lead says what became of it and can only be read', async () => {
  const session = await use(openScenario('merged-and-converted'))
  const fields =
    'Id, IsConverted, Status, ConvertedDate, ConvertedAccountId, ConvertedContactId, ConvertedOpportunityId'
  const [lead] = recordsOf(await session.query(`SELECT ${fields} FROM Lead WHERE Company = 'Converted company'`))
  expect(lead).toMatchObject({ IsConverted: true, Status: 'Closed - Converted', ConvertedDate: today() })
  const [account] = recordsOf(
    await session.query(
      'SELECT Id, (SELECT Id, Email FROM Contacts), (SELECT Id, StageName FROM Opportunities) FROM Account ' +
        "WHERE Name = 'Converted company'",
    ),
  )
  expect(account).toMatchObject({
    Id: lead?.ConvertedAccountId,
    Contacts: { records: [{ Id: lead?.ConvertedContactId, Email: 'now@converted.example' }] },
    Opportunities: { records: [{ Id: lead?.ConvertedOpportunityId, StageName: 'Prospecting' }] },
  })
  expect(errorsOf(await session.send('PATCH', `/sobjects/Lead/${String(lead?.Id)}`, { Company: 'x' }))).toEqual([
    { message: 'cannot reference converted lead', errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD', fields: [] },
  ])
  const [joined] = recordsOf(
    await session.query(`SELECT ${fields}, ConvertedAccount.Name FROM Lead WHERE Company = 'Stays'`),
  )
  expect(joined).toMatchObject({ ConvertedAccount: { Name: 'Stays' }, ConvertedOpportunityId: null })
})

const today = () => new Date().toISOString().slice(0, 10)

test('an account takes its contacts and opportunities along, and brings them back', async () => {
  const session = await use(openSession())
  const { send, query, simulator } = session
  simulator.control.insertRecords('Account', [{ Name: 'Parent' }])
  simulator.control.insertRecords('Contact', [{ LastName: 'Child', AccountId: 'Account:Parent' }])
  simulator.control.insertRecords('Contact', [{ LastName: 'Gone before', AccountId: 'Account:Parent' }])
  simulator.control.insertRecords('Opportunity', [
    { Name: 'Deal', StageName: 'Prospecting', CloseDate: today(), AccountId: 'Account:Parent' },
  ])
  simulator.control.insertRecords('Task', [{ Subject: 'Call', WhoId: 'Contact:Child' }])
  simulator.control.happen({ delete: 'Contact:Gone before' })
  const [account] = recordsOf(await query('SELECT Id FROM Account'))
  const id = String(account?.Id)
  expect((await send('DELETE', `/sobjects/Account/${id}`)).status).toBe(204)
  for (const object of ['Account', 'Contact', 'Opportunity', 'Task']) {
    expect(recordsOf(await query(`SELECT Id FROM ${object}`))).toEqual([])
  }
  expect(errorsOf(await send('DELETE', `/sobjects/Account/${id}`))).toEqual([
    { message: 'entity is deleted', errorCode: 'ENTITY_IS_DELETED', fields: [] },
  ])
  expect(() => simulator.control.happen({ undelete: 'Contact:Child' })).toThrow('Entity is not in the recycle bin')
  simulator.control.happen({ undelete: id })
  expect(recordsOf(await query('SELECT LastName FROM Contact'))).toMatchObject([{ LastName: 'Child' }])
  expect(recordsOf(await query('SELECT Subject FROM Task'))).toHaveLength(1)
  expect(recordsOf(await query('SELECT Name FROM Opportunity'))).toHaveLength(1)
})

test('an account with cases or won opportunities, a contact with cases, cannot be deleted', async () => {
  const { simulator, send } = await use(openSession())
  const { control } = simulator
  const [busy, winner] = control.insertRecords('Account', [{ Name: 'Busy' }, { Name: 'Winner' }])
  const [contact] = control.insertRecords('Contact', [
    { Salutation: 'Mr.', FirstName: 'Josh', LastName: 'Davis', AccountId: 'Account:Busy' },
  ])
  control.insertRecords('Case', [{ Subject: 'Help', ContactId: contact, AccountId: busy }])
  control.insertRecords('Opportunity', [
    { Name: 'Lost', StageName: 'Closed Lost', CloseDate: today(), AccountId: winner },
    { Name: 'Won', StageName: 'Closed Won', CloseDate: today(), AccountId: winner },
    { Name: 'Won too', StageName: 'Closed Won', CloseDate: today(), AccountId: winner },
  ])
  const problem = async (object: string, id = '') => errorsOf(await send('DELETE', `/sobjects/${object}/${id}`))
  const cases = (name: string) => [
    {
      message: `Your attempt to delete ${name} could not be completed because it is associated with the following cases.: 00001001\n`,
      errorCode: 'DELETE_FAILED',
      fields: [],
    },
  ]
  expect(await problem('Account', busy)).toEqual(cases('Busy'))
  expect(await problem('Contact', contact)).toEqual(cases('Mr. Josh Davis'))
  expect((await problem('Account', winner))[0]?.message).toBe(
    'Your attempt to delete Winner could not be completed because some opportunities in that account were closed won. ' +
      'The opportunities that could not be deleted are shown below.: Won, Won too\n',
  )
})

test('what cannot be converted or merged', async () => {
  const { simulator } = await use(openScenario('merged-and-converted'))
  const { control } = simulator
  expect(() => control.happen({ convert: 'Lead:Converted company' })).toThrow('cannot reference converted lead')
  control.insertRecords('Lead', [{ LastName: 'A', Company: 'A' }])
  expect(() => control.happen({ convert: 'Lead:A', status: 'Closed - Not Converted' })).toThrow(
    'invalid convertedStatus: Closed - Not Converted',
  )
  expect(() => control.happen({ merge: ['Account:In the bin'], into: 'Account:Stays' })).toThrow('entity is deleted')
  expect(() => control.happen({ merge: ['Account:Stays'], into: 'Account:Stays' })).toThrow('other than the master')
  expect(() => control.happen({ convert: 'Lead:Nobody' })).toThrow('There is no Lead:Nobody')
})

test('which statuses stand for converted, a query tells', async () => {
  const { query } = await use(openSession())
  expect(recordsOf(await query('SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true'))).toMatchObject([
    { MasterLabel: 'Closed - Converted' },
  ])
})

test('person-accounts: a lead without a company becomes a person with a contact behind it', async () => {
  const { query } = await use(openScenario('person-accounts'))
  const [person] = recordsOf(
    await query('SELECT Name, IsPersonAccount, FirstName, LastName, PersonEmail, PersonContactId FROM Account'),
  )
  expect(person).toMatchObject({
    Name: 'Pat Person',
    IsPersonAccount: true,
    LastName: 'Person',
    PersonEmail: 'pat@person.example',
  })
  expect(recordsOf(await query('SELECT Id, Email, IsPersonAccount, Account.Name FROM Contact'))).toMatchObject([
    {
      Id: person?.PersonContactId,
      Email: 'pat@person.example',
      IsPersonAccount: true,
      Account: { Name: 'Pat Person' },
    },
  ])
})

test('person-accounts: created and changed by their last name, never by name', async () => {
  const { send, query } = await use(openScenario('person-accounts'))
  const { id } = (
    await send('POST', '/sobjects/Account', { FirstName: 'Eva', LastName: 'Neu', PersonEmail: 'e@n.example' })
  ).body as { id: string }
  expect((await send('PATCH', `/sobjects/Account/${id}`, { LastName: 'Neumann' })).status).toBe(204)
  expect(recordsOf(await query(`SELECT Name, PersonContact.Name FROM Account WHERE Id = '${id}'`))).toMatchObject([
    { Name: 'Eva Neumann', PersonContact: { Name: 'Eva Neumann' } },
  ])
  expect(errorsOf(await send('POST', '/sobjects/Account', { Name: 'X', LastName: 'Y' }))).toEqual([
    {
      message: 'Account: bad field names on insert/update call: Name',
      errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
      fields: ['Name'],
    },
  ])
  expect((await send('POST', '/sobjects/Account', { Name: 'A company' })).status).toBe(201)
  expect(errorsOf(await send('POST', '/sobjects/Account', { Phone: '1' }))[0]?.message).toBe(
    'Required fields are missing: [Name]',
  )
  expect((await send('POST', '/sobjects/Lead', { LastName: 'Without company' })).status).toBe(201)
})

test('without person accounts their fields are unknown', async () => {
  const { query, send } = await use(openSession())
  expect(errorsOf(await query('SELECT IsPersonAccount FROM Account'))[0]?.errorCode).toBe('INVALID_FIELD')
  expect(errorsOf(await send('POST', '/sobjects/Lead', { LastName: 'A' }))[0]?.message).toBe(
    'Required fields are missing: [Company]',
  )
})
