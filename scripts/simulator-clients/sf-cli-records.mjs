import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Records from the command line. */
export async function checkRecords({ sf, check, scratch }) {
  const json = async words => {
    const { result, message } = await sf([...words, '--json'])
    assert.ok(result, message)
    return result
  }
  const query = async soql => (await json(['data', 'query', '--query', soql])).records
  const record = (verb, ...words) => json(['data', verb, 'record', ...words])
  let id = ''

  await check('data create record', async () => {
    ;({ id } = await record('create', '--sobject', 'Account', '--values', "Name='Sf First' BillingCity=Leeds"))
    assert.match(id, /^001.{15}$/)
  })
  await check('data get record, by id and by its values', async () => {
    assert.equal((await record('get', '--sobject', 'Account', '--record-id', id)).BillingCity, 'Leeds')
    assert.equal((await record('get', '--sobject', 'Account', '--where', "Name='Sf First'")).Id, id)
  })
  await check('data update record', async () => {
    await record('update', '--sobject', 'Account', '--record-id', id, '--values', 'Industry=Energy')
    assert.equal((await query(`SELECT Industry FROM Account WHERE Id = '${id}'`))[0].Industry, 'Energy')
  })
  await check('data query: parent path and children', async () => {
    const [account] = await query(
      `SELECT Name, Owner.Name, (SELECT LastName FROM Contacts) FROM Account WHERE Id = '${id}'`,
    )
    assert.deepEqual([account.Name, account.Contacts], ['Sf First', null])
    assert.equal(typeof account.Owner.Name, 'string')
  })
  await check('data query as a table, whose columns are asked for separately', async () => {
    const soql = `SELECT Name, Owner.Name, BillingCity FROM Account WHERE Id = '${id}'`
    const { stdout, stderr } = await sf(['data', 'query', '--query', soql])
    for (const word of ['Sf First', 'Leeds', 'OWNER.NAME', 'Total number of records retrieved: 1'])
      assert.ok(stdout.toUpperCase().includes(word.toUpperCase()), `${word} is missing in ${stdout}${stderr}`)
  })
  await check('data query as CSV, with an aggregate', async () => {
    const soql = "SELECT BillingCity, COUNT(Id) FROM Account WHERE Name LIKE 'Sf%' GROUP BY BillingCity"
    const { stdout, stderr } = await sf(['data', 'query', '--result-format', 'csv', '--query', soql])
    assert.match(stdout, /^BillingCity,count\(Id\)\nLeeds,1$/im, stderr)
  })
  await check('data query over all pages', async () => {
    assert.equal((await query('SELECT Id FROM BigTable__c')).length, 5001)
  })
  await check('data query says what is wrong with the SOQL', async () => {
    const { status, message } = await sf(['data', 'query', '--query', 'SELECT Nonsense FROM Account', '--json'])
    assert.equal(status, 1)
    assert.match(message, /ERROR at Row:1:Column:8\nNo such column 'Nonsense' on entity 'Account'/)
  })
  await check('data search', async () => {
    const found = await json([
      'data',
      'search',
      '--query',
      'FIND {Sf First} IN NAME FIELDS RETURNING Account(Id, Name)',
    ])
    assert.deepEqual(
      found.searchRecords.map(({ Name }) => Name),
      ['Sf First'],
    )
  })
  await check('data create record without a required field', async () => {
    const { status, message } = await sf([
      ...['data', 'create', 'record', '--sobject', 'Lead', '--values', 'FirstName=Ada', '--json'],
    ])
    assert.equal(status, 1)
    assert.match(message, /Required fields are missing: \[/)
  })
  await check('data import tree: parents and children in one file', async () => {
    const file = path.join(scratch, 'Account.json')
    writeFileSync(
      file,
      JSON.stringify({ records: [{ ...typed('Account', 'a1'), Name: 'Sf Tree', Contacts: CHILDREN }] }),
    )
    const made = await json(['data', 'import', 'tree', '--files', file])
    assert.deepEqual(made.map(({ type }) => type).sort(), ['Account', 'Contact'])
  })
  await check('data import bulk, data export bulk', async () => {
    const file = path.join(scratch, 'bulk.csv')
    writeFileSync(file, 'Name,BillingCity\nSf Bulk 1,York\nSf Bulk 2,York\n')
    const made = await json(['data', 'import', 'bulk', '--file', file, '--sobject', 'Account', '--wait', '1'])
    assert.equal(made.successfulRecords, 2)
    const out = path.join(scratch, 'export.csv')
    const soql = "SELECT Name FROM Account WHERE Name LIKE 'Sf Bulk%' ORDER BY Name"
    const words = ['--query', soql, '--output-file', out, '--result-format', 'csv', '--wait', '1']
    await json(['data', 'export', 'bulk', ...words])
    assert.equal(readFileSync(out, 'utf8').replaceAll('"', ''), 'Name\nSf Bulk 1\nSf Bulk 2\n')
  })
  await check('data export tree', async () => {
    const soql = "SELECT Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Sf Tree'"
    const { records } = await json(['data', 'export', 'tree', '--query', soql, '--output-dir', scratch])
    assert.equal(records[0]?.Contacts?.records[0]?.LastName, 'Hopper')
  })
  await check('data delete record; then only --all-rows finds it', async () => {
    await record('delete', '--sobject', 'Account', '--record-id', id)
    const soql = `SELECT IsDeleted FROM Account WHERE Id = '${id}'`
    assert.equal((await json(['data', 'query', '--all-rows', '--query', soql])).records[0]?.IsDeleted, true)
    const { status, message } = await sf(['data', 'get', 'record', '--sobject', 'Account', '--record-id', id, '--json'])
    assert.equal(status, 1)
    assert.match(message, /The requested resource does not exist|No record found/)
  })
}

const typed = (type, referenceId) => ({ attributes: { type, referenceId } })
const CHILDREN = { records: [{ ...typed('Contact', 'c1'), LastName: 'Hopper' }] }
