import { createRequire } from 'node:module'
import path from 'node:path'
import { installClient } from './install-client.mjs'
import { NODE_20 } from './node-20.mjs'
import { checkRecords } from './salesforce-core-records.mjs'
import { checkSignIn } from './salesforce-core-sign-in.mjs'

/** The newest that runs on Node 20; 9.x wants Node 22. */
const VERSION = '8.32.6'

export async function prepare(developer) {
  const folder = installClient('@salesforce/core', VERSION, developer, NODE_20)
  return { core: createRequire(path.join(folder, 'package.json'))('@salesforce/core') }
}

export async function run({ core, check, simulator }) {
  const connection = await checkSignIn({ core, check, simulator })
  if (connection) await checkRecords({ check, connection })
}
