import assert from 'node:assert/strict'

/** Many records in one request or job, and the calls of SOAP that have no counterpart in REST. */
export async function checkMany({ check, connection }) {
  const accounts = connection.sobject('Account')

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
  await check('Bulk API: a job of the first and of the second version, and a query as one', async () => {
    const first = await connection.bulk.load('Account', 'insert', [{ Name: 'Jsforce Bulk 1' }])
    assert.equal(first[0]?.success, true)
    const second = await connection.bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'insert',
      input: [
        { Name: 'Jsforce Bulk 2', Phone: '2' },
        { Name: '', Phone: '3' },
      ],
      pollInterval: 100,
    })
    assert.deepEqual([second.successfulResults.length, second.failedResults.length], [1, 1])
    const stream = await connection.bulk2.query("SELECT Name FROM Account WHERE Name LIKE 'Jsforce Bulk%'")
    assert.deepEqual((await stream.toArray()).map(({ Name }) => Name).sort(), ['Jsforce Bulk 1', 'Jsforce Bulk 2'])
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
}
