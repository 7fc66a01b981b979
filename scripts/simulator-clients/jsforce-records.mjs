import assert from 'node:assert/strict'

/** One record at a time, by jsforce's own methods. */
export async function checkRecords({ check, connection }) {
  const accounts = connection.sobject('Account')
  const made = { account: '' }

  await check('create, retrieve, update', async () => {
    made.account = (await accounts.create({ Name: 'Jsforce First' })).id ?? ''
    const record = await accounts.retrieve(made.account)
    assert.equal(record.Name, 'Jsforce First')
    assert.equal(record.attributes?.url, `/services/data/v64.0/sobjects/Account/${made.account}`)
    await accounts.update({ Id: made.account, Industry: 'Energy' })
    assert.equal((await accounts.retrieve(made.account)).Industry, 'Energy')
  })
  await check('upsert by external id: created, then updated', async () => {
    const upsert = Name => connection.sobject('UpsertTable__c').upsert({ Name, ExtId__c: 'jsforce-1' }, 'ExtId__c')
    const first = await upsert('One')
    const second = await upsert('Two')
    assert.deepEqual([first.created, second.created, second.id], [true, false, first.id])
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
}
