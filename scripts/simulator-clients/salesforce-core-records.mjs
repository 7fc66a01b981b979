import assert from 'node:assert/strict'

/** Reads and writes through the connection of Salesforce's own library. */
export async function checkRecords({ check, connection }) {
  const accounts = connection.sobject('Account')
  let id = ''

  await check('create, update, read', async () => {
    id = (await accounts.create({ Name: 'Core First', BillingCity: 'Leeds' })).id ?? ''
    assert.match(id, /^001.{15}$/)
    await accounts.update({ Id: id, Industry: 'Energy' })
    const record = await accounts.retrieve(id)
    assert.deepEqual([record.Industry, record.BillingCity], ['Energy', 'Leeds'])
  })
  await check('singleRecordQuery gives the one, and refuses none and many', async () => {
    const one = await connection.singleRecordQuery(`SELECT Name, Owner.Name FROM Account WHERE Id = '${id}'`)
    assert.equal(one.Name, 'Core First')
    await assert.rejects(connection.singleRecordQuery("SELECT Id FROM Account WHERE Name = 'Nobody at all'"), {
      name: 'SingleRecordQuery_NoRecords',
    })
    await assert.rejects(connection.singleRecordQuery('SELECT Id FROM BigTable__c'), {
      name: 'SingleRecordQuery_MultipleRecords',
    })
  })
  await check('autoFetchQuery follows to the last page', async () => {
    const { records, totalSize } = await connection.autoFetchQuery('SELECT Id FROM BigTable__c')
    assert.deepEqual([records.length, totalSize], [5001, 5001])
  })
  await check('children and aggregates', async () => {
    await connection.sobject('Contact').create({ LastName: 'Hopper', AccountId: id })
    const { records } = await connection.query(
      `SELECT Id, (SELECT LastName FROM Contacts) FROM Account WHERE Id = '${id}'`,
    )
    assert.equal(records[0].Contacts.records[0].LastName, 'Hopper')
    const { records: groups } = await connection.query(
      "SELECT Industry, COUNT(Id) n FROM Account WHERE Name LIKE 'Core%' GROUP BY Industry HAVING COUNT(Id) > 0",
    )
    assert.deepEqual([groups[0].Industry, groups[0].n], ['Energy', 1])
  })
  await check('search', async () => {
    const { searchRecords } = await connection.search('FIND {"Core First"} IN NAME FIELDS RETURNING Account(Id)')
    assert.deepEqual(
      searchRecords.map(({ Id }) => Id),
      [id],
    )
  })
  await check('describe, and the list of objects', async () => {
    assert.equal((await connection.describe('Lead')).keyPrefix, '00Q')
    assert.ok((await connection.describeGlobal()).sobjects.some(({ name }) => name === 'Account'))
  })
  await check('many at once, one of them bad', async () => {
    const answers = await accounts.create([{ Name: 'Core Many' }, { BillingCity: 'York' }])
    assert.deepEqual(
      answers.map(({ success }) => success),
      [true, false],
    )
  })
  await check('upsert by external id', async () => {
    const upsert = Name => connection.sobject('UpsertTable__c').upsert({ Name, ExtId__c: 'core-1' }, 'ExtId__c')
    assert.deepEqual([(await upsert('One')).created, (await upsert('Two')).created], [true, false])
  })
  await check('errors keep Salesforce’s code and words', async () => {
    await assert.rejects(connection.query('SELECT Nonsense FROM Account'), {
      errorCode: 'INVALID_FIELD',
      message: /No such column 'Nonsense' on entity 'Account'/,
    })
    await assert.rejects(accounts.update({ Id: id, Name: '' }), { errorCode: 'REQUIRED_FIELD_MISSING' })
  })
  await check('limits', async () => {
    const { DailyApiRequests } = await connection.limits()
    assert.ok(DailyApiRequests.Remaining < DailyApiRequests.Max)
  })
  await check('delete, then NOT_FOUND', async () => {
    await accounts.destroy(id)
    await assert.rejects(accounts.retrieve(id), { errorCode: 'NOT_FOUND' })
  })
  await check('logout ends the session', async () => {
    const { accessToken } = connection
    await connection.logoutByOAuth2(true)
    connection.accessToken = accessToken
    await assert.rejects(connection.query('SELECT Id FROM Account LIMIT 1'))
  })
}
