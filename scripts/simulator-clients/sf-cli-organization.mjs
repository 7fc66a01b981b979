import assert from 'node:assert/strict'

/** What the organization consists of and may still do, from the command line. */
export async function checkOrganization({ sf, check }) {
  const json = async words => {
    const { result, message } = await sf([...words, '--json'])
    assert.ok(result, message)
    return result
  }

  await check('sobject list and describe', async () => {
    assert.ok((await json(['sobject', 'list', '--sobject', 'all'])).includes('Account'))
    const { keyPrefix, fields } = await json(['sobject', 'describe', '--sobject', 'Lead'])
    assert.equal(keyPrefix, '00Q')
    assert.ok(fields.some(({ name }) => name === 'Company'))
  })
  await check('org list limits', async () => {
    const limits = await json(['org', 'list', 'limits'])
    assert.ok(limits.find(({ name }) => name === 'DailyApiRequests')?.max > 0)
  })
  await check('org list sobject record-counts', async () => {
    const counts = await json(['org', 'list', 'sobject', 'record-counts', '--sobject', 'Account'])
    assert.deepEqual([counts[0].name, typeof counts[0].count], ['Account', 'number'])
  })
  await check('api request rest', async () => {
    const { stdout, stderr } = await sf(['api', 'request', 'rest', '/services/data/v64.0/limits'])
    assert.ok(JSON.parse(stdout).DailyApiRequests.Max > 0, stderr)
  })
}
