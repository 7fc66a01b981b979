import assert from 'node:assert/strict'

const FIRST = { Name: 'Jsforce Asked Ltd', Website: 'https://asked.example', BillingCity: 'Leeds' }

/** SOQL, SOSL, describes and limits, by jsforce's own methods. */
export async function checkQueries({ jsforce, check, connection, simulator }) {
  const accounts = connection.sobject('Account')
  const id = (await accounts.create(FIRST)).id ?? ''

  await check('query: parent path, LIKE, ORDER BY, and the builder’s own SOQL', async () => {
    const { records } = await connection.query(
      "SELECT Id, Name, Owner.Name FROM Account WHERE Name LIKE '%force asked%' ORDER BY Name NULLS LAST",
    )
    assert.equal(records[0]?.Id, id)
    assert.equal(typeof records[0]?.Owner?.Name, 'string')
    const built = await accounts.find({ Name: { $like: 'Jsforce Asked%' }, BillingCity: 'Leeds' }, 'Id, Name').limit(5)
    assert.deepEqual(
      built.map(({ Id }) => Id),
      [id],
    )
  })
  await check('child subquery', async () => {
    await connection.sobject('Contact').create({ LastName: 'Lovelace', FirstName: 'Ada', AccountId: id })
    const [record] = await accounts.find({ Id: id }, 'Id').include('Contacts').select('LastName').end()
    assert.equal(record?.Contacts?.totalSize, 1)
    assert.equal(record.Contacts.records[0].LastName, 'Lovelace')
  })
  await check('aggregates', async () => {
    const { records } = await connection.query(
      "SELECT BillingCity, COUNT(Id) n, MAX(Name) FROM Account WHERE Name LIKE 'Jsforce Asked%' GROUP BY BillingCity",
    )
    assert.deepEqual(
      records.map(({ BillingCity, n, expr0 }) => [BillingCity, n, expr0]),
      [['Leeds', 1, FIRST.Name]],
    )
    assert.equal(await accounts.count({ Id: id }), 1)
  })
  await check('pages: 2,000 rows at a time, then on by nextRecordsUrl to the 5,001st', async () => {
    const first = await connection.query('SELECT Id FROM BigTable__c')
    assert.deepEqual([first.records.length, first.totalSize, first.done], [2000, 5001, false])
    const second = await connection.queryMore(first.nextRecordsUrl ?? '')
    const third = await connection.queryMore(second.nextRecordsUrl ?? '')
    assert.deepEqual([second.records.length, third.records.length, third.done], [2000, 1001, true])
  })
  await check('SOSL', async () => {
    const { searchRecords } = await connection.search(
      'FIND {"Jsforce Asked"} IN NAME FIELDS RETURNING Account(Id, Name), Lead(Id)',
    )
    assert.deepEqual(
      searchRecords.map(({ Id, attributes }) => [Id, attributes.type]),
      [[id, 'Account']],
    )
  })
  await check('describe and describeGlobal', async () => {
    const { fields, keyPrefix } = await accounts.describe()
    assert.equal(keyPrefix, '001')
    assert.equal(fields.find(({ name }) => name === 'Name')?.length, 255)
    assert.ok((await connection.describeGlobal()).sobjects.some(({ name }) => name === 'UpsertTable__c'))
  })
  await check('limits, and the header that counts along', async () => {
    const { DailyApiRequests } = await connection.limits()
    const { used = 0, limit = 0 } = connection.limitInfo.apiUsage ?? {}
    assert.equal(limit, DailyApiRequests?.Max)
    assert.equal(used, limit - (DailyApiRequests?.Remaining ?? 0))
  })
  await check('a version from the list of versions', async () => {
    const versions = await new jsforce.Connection({ instanceUrl: simulator.url }).request('/services/data')
    assert.ok(versions.some(({ version }) => version === '64.0'))
  })
}
