import { createRequire } from 'node:module'
import path from 'node:path'
import { installClient } from './install-client.mjs'
import { checkRecords } from './nforce-records.mjs'
import { checkSignIn } from './nforce-sign-in.mjs'

export async function prepare(developer) {
  const folder = installClient('nforce', '1.13.0', developer)
  return { nforce: createRequire(path.join(folder, 'package.json'))('nforce') }
}

export async function run({ nforce, check, skip, simulator, start }) {
  const oauth = await checkSignIn({ nforce, check, simulator, start })
  await checkRecords({ nforce, check, simulator, oauth })
  skip('revokeToken, getVersions', 'it asks login.salesforce.com and na1.salesforce.com, whatever one configures')
}
