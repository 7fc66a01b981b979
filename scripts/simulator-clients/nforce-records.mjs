import assert from 'node:assert/strict'

/** nforce writes the names of objects and fields in small letters, and reads them back whatever they are. */
export async function checkRecords({ nforce, check, simulator, oauth }) {
  const { url, clientId, clientSecret } = simulator
  const connection = nforce.createConnection({
    clientId,
    clientSecret,
    redirectUri: 'http://localhost:3000/oauth/_callback',
    loginUri: `${url}/services/oauth2/token`,
    apiVersion: 'v64.0',
    mode: 'single',
    gzip: true,
  })
  connection.oauth = oauth
  const account = nforce.createSObject('Account', { Name: 'Nforce First', BillingCity: 'Leeds' })
  const ask = soql => connection.query({ query: soql })

  await check('insert', async () => {
    const answer = await connection.insert({ sobject: account })
    assert.equal(answer.success, true)
    assert.equal(account.getId(), answer.id)
  })
  await check('getRecord, whole and some fields of it', async () => {
    const record = await connection.getRecord({ type: 'account', id: account.getId() })
    assert.equal(record.get('name'), 'Nforce First')
    const some = await connection.getRecord({ type: 'account', id: account.getId(), fields: ['billingcity'] })
    assert.deepEqual([some.get('BillingCity'), some.get('Name')], ['Leeds', undefined])
  })
  await check('update sends only what changed', async () => {
    account.set('Industry', 'Energy')
    await connection.update({ sobject: account })
    const { records } = await ask(`select id, industry, name from account where id = '${account.getId()}'`)
    assert.deepEqual([records[0].get('industry'), records[0].get('name')], ['Energy', 'Nforce First'])
  })
  await check('query: parent path, child subquery', async () => {
    const contact = nforce.createSObject('Contact', { LastName: 'Hopper', AccountId: account.getId() })
    await connection.insert({ sobject: contact })
    const { records } = await ask(
      `SELECT Name, Owner.Name, (SELECT LastName FROM Contacts) FROM Account WHERE Id = '${account.getId()}'`,
    )
    assert.equal(records[0].get('contacts').records[0].LastName, 'Hopper')
    assert.equal(typeof records[0].get('owner').Name, 'string')
  })
  await check('aggregates', async () => {
    const { records } = await ask("SELECT COUNT(Id) n FROM Account WHERE Name LIKE 'nforce%'")
    assert.equal(records[0].get('n'), 1)
    assert.equal((await ask("SELECT COUNT() FROM Account WHERE Name LIKE 'nforce%'")).totalSize, 1)
  })
  await check('fetchAll follows nextRecordsUrl to the end', async () => {
    const { records } = await connection.query({ query: 'SELECT Id FROM BigTable__c', fetchAll: true })
    assert.equal(records.length, 5001)
  })
  await check('search', async () => {
    const { searchRecords } = await connection.search({ search: 'FIND {Nforce First} RETURNING Account(Id, Name)' })
    assert.equal(searchRecords[0].Id, account.getId())
  })
  await check('upsert by external id: created, then updated', async () => {
    const upsert = name => {
      const record = nforce.createSObject('UpsertTable__c', { Name: name })
      record.setExternalId('ExtId__c', 'nforce-1')
      return connection.upsert({ sobject: record })
    }
    const [first, second] = [await upsert('One'), await upsert('Two')]
    assert.deepEqual([first.created, second?.created ?? false], [true, false])
    const { records } = await ask("SELECT Name FROM UpsertTable__c WHERE ExtId__c = 'nforce-1'")
    assert.deepEqual(
      records.map(record => record.get('name')),
      ['Two'],
    )
  })
  await check('getDescribe, getMetadata, getSObjects', async () => {
    assert.equal((await connection.getDescribe('lead')).keyPrefix, '00Q')
    assert.equal((await connection.getMetadata('lead')).objectDescribe.name, 'Lead')
    assert.ok((await connection.getSObjects()).sobjects.some(({ name }) => name === 'Account'))
  })
  await check('getResources, getLimits, getUrl', async () => {
    assert.match((await connection.getResources()).sobjects, /^\/services\/data\/v64.0\/sobjects/)
    assert.ok((await connection.getLimits()).DailyApiRequests.Max > 0)
    assert.ok((await connection.getUrl('services/data')).length > 10)
  })
  await check('errors keep Salesforce’s code and words', async () => {
    await assert.rejects(connection.insert({ sobject: nforce.createSObject('Lead', { FirstName: 'Ada' }) }), {
      errorCode: 'REQUIRED_FIELD_MISSING',
      statusCode: 400,
      message: /^Required fields are missing: \[/,
    })
    await assert.rejects(ask('SELECT Id FROM Nonsense'), { errorCode: 'INVALID_TYPE' })
    await assert.rejects(connection.search({ search: 'FIND Nonsense' }), { errorCode: 'MALFORMED_SEARCH' })
  })
  await check('delete; then NOT_FOUND, and queryAll still finds it', async () => {
    await connection.delete({ sobject: account })
    await assert.rejects(connection.getRecord({ type: 'account', id: account.getId() }), { errorCode: 'NOT_FOUND' })
    const all = await connection.queryAll({ query: `SELECT IsDeleted FROM Account WHERE Id = '${account.getId()}'` })
    assert.equal(all.records[0].get('isdeleted'), true)
  })
}
