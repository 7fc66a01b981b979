import assert from 'node:assert/strict'

const FIRST = { Name: 'Jsforce First Ltd', Website: 'https://first.example', BillingCity: 'Leeds' }

/** Queries, searches, describes and writes, each by jsforce's own methods. */
export async function checkRecords({ jsforce, check, connection, simulator }) {
  const accounts = connection.sobject('Account')
  const made = { account: '', lead: '' }

  await check('create, retrieve, update', async () => {
    made.account = (await accounts.create(FIRST)).id ?? ''
    const record = await accounts.retrieve(made.account)
    assert.equal(record.Name, FIRST.Name)
    assert.equal(record.attributes?.url, `/services/data/v64.0/sobjects/Account/${made.account}`)
    await accounts.update({ Id: made.account, Industry: 'Energy' })
    assert.equal((await accounts.retrieve(made.account)).Industry, 'Energy')
  })
  await check('query: parent path, LIKE, ORDER BY, and the builder’s own SOQL', async () => {
    const { records } = await connection.query(
      "SELECT Id, Name, Owner.Name FROM Account WHERE Name LIKE '%force first%' ORDER BY Name NULLS LAST",
    )
    assert.equal(records[0]?.Id, made.account)
    assert.equal(typeof records[0]?.Owner?.Name, 'string')
    const built = await accounts.find({ Name: { $like: 'Jsforce%' }, BillingCity: 'Leeds' }, 'Id, Name').limit(5)
    assert.deepEqual(
      built.map(({ Id }) => Id),
      [made.account],
    )
  })
  await check('child subquery', async () => {
    await connection.sobject('Contact').create({ LastName: 'Lovelace', FirstName: 'Ada', AccountId: made.account })
    const [record] = await accounts.find({ Id: made.account }, 'Id').include('Contacts').select('LastName').end()
    assert.equal(record?.Contacts?.totalSize, 1)
    assert.equal(record.Contacts.records[0].LastName, 'Lovelace')
  })
  await check('aggregates', async () => {
    const { records } = await connection.query(
      "SELECT BillingCity, COUNT(Id) n, MAX(Name) FROM Account WHERE Name LIKE 'Jsforce%' GROUP BY BillingCity",
    )
    assert.deepEqual(
      records.map(({ BillingCity, n, expr0 }) => [BillingCity, n, expr0]),
      [['Leeds', 1, FIRST.Name]],
    )
    assert.equal(await accounts.count({ Id: made.account }), 1)
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
      'FIND {"Jsforce First"} IN NAME FIELDS RETURNING Account(Id, Name), Lead(Id)',
    )
    assert.deepEqual(
      searchRecords.map(({ Id, attributes }) => [Id, attributes.type]),
      [[made.account, 'Account']],
    )
  })
  await check('describe and describeGlobal', async () => {
    const { fields, keyPrefix } = await accounts.describe()
    assert.equal(keyPrefix, '001')
    assert.equal(fields.find(({ name }) => name === 'Name')?.length, 255)
    assert.ok((await connection.describeGlobal()).sobjects.some(({ name }) => name === 'UpsertTable__c'))
  })
  await check('upsert by external id: created, then updated', async () => {
    const upsert = Name => connection.sobject('UpsertTable__c').upsert({ Name, ExtId__c: 'jsforce-1' }, 'ExtId__c')
    const first = await upsert('One')
    const second = await upsert('Two')
    assert.deepEqual([first.created, second.created, second.id], [true, false, first.id])
  })
  await check('collections: create, retrieve, update, delete many', async () => {
    const created = await accounts.create([{ Name: 'Jsforce Many 1' }, { Name: 'Jsforce Many 2' }, { Phone: '1' }])
    assert.deepEqual(
      created.map(({ success }) => success),
      [true, true, false],
    )
    assert.equal(created[2]?.errors[0]?.statusCode, 'REQUIRED_FIELD_MISSING')
    const ids = created.slice(0, 2).map(({ id }) => id ?? '')
    await accounts.update(ids.map(Id => ({ Id, BillingCity: 'York' })))
    assert.deepEqual(
      (await accounts.retrieve(ids)).map(({ BillingCity }) => BillingCity),
      ['York', 'York'],
    )
    assert.ok((await accounts.destroy(ids)).every(({ success }) => success))
  })
  await check('composite with a reference to what it has just made', async () => {
    const { compositeResponse: answers } = await connection.requestPost('/composite', {
      allOrNone: true,
      compositeRequest: [
        {
          method: 'POST',
          url: '/services/data/v64.0/sobjects/Account',
          referenceId: 'firm',
          body: { Name: 'Jsforce Composite' },
        },
        {
          method: 'POST',
          url: '/services/data/v64.0/sobjects/Contact',
          referenceId: 'person',
          body: { LastName: 'Hopper', AccountId: '@{firm.id}' },
        },
      ],
    })
    assert.deepEqual(
      answers.map(({ httpStatusCode, referenceId }) => [httpStatusCode, referenceId]),
      [
        [201, 'firm'],
        [201, 'person'],
      ],
    )
  })
  await check('errors keep Salesforce’s code and words', async () => {
    await assert.rejects(connection.sobject('Lead').create({ FirstName: 'Ada' }), {
      errorCode: 'REQUIRED_FIELD_MISSING',
      message: /^Required fields are missing: \[/,
    })
    await assert.rejects(connection.query('SELECT Nonsense FROM Account'), {
      errorCode: 'INVALID_FIELD',
      message: /ERROR at Row:1:Column:8\nNo such column 'Nonsense' on entity 'Account'/,
    })
  })
  await check('delete; then NOT_FOUND, and queryAll still finds it', async () => {
    await accounts.destroy(made.account)
    await assert.rejects(accounts.retrieve(made.account), { errorCode: 'NOT_FOUND' })
    const soql = `SELECT IsDeleted FROM Account WHERE Id = '${made.account}'`
    assert.equal((await connection.query(soql)).totalSize, 0)
    assert.equal((await connection.query(soql, { scanAll: true })).records[0]?.IsDeleted, true)
  })
  await check('updated and deleted', async () => {
    const [from, to] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 60_000)]
    assert.ok((await accounts.deleted(from, to)).deletedRecords.some(({ id }) => id === made.account))
    assert.ok(Array.isArray((await accounts.updated(from, to)).ids))
  })
  await check('limits, and the header that counts along', async () => {
    const { DailyApiRequests } = await connection.limits()
    const { used = 0, limit = 0 } = connection.limitInfo.apiUsage ?? {}
    assert.equal(limit, DailyApiRequests?.Max)
    assert.equal(used, limit - (DailyApiRequests?.Remaining ?? 0))
  })
  await check('SOAP: convert a lead, merge two', async () => {
    const leads = await connection
      .sobject('Lead')
      .create(['One', 'Two', 'Three'].map(LastName => ({ LastName, FirstName: 'Jsforce', Company: 'Jsforce Convert' })))
    const [converted = '', master = '', loser = ''] = leads.map(({ id }) => id ?? '')
    const result = await connection.soap.convertLead({ leadId: converted, convertedStatus: 'Closed - Converted' })
    assert.match(String(result.accountId), /^001/)
    const merged = await connection.soap.merge({
      masterRecord: { type: 'Lead', Id: master },
      recordToMergeIds: [loser],
    })
    assert.equal(merged.id, master)
  })
  await check('a version from the list of versions', async () => {
    const versions = await new jsforce.Connection({ instanceUrl: simulator.url }).request('/services/data')
    assert.ok(versions.some(({ version }) => version === '64.0'))
  })
}
