import path from 'node:path'
import { installClient } from './install-client.mjs'
import { NODE_20 } from './node-20.mjs'
import { runSf } from './run-sf.mjs'
import { checkOrganization } from './sf-cli-organization.mjs'
import { checkRecords } from './sf-cli-records.mjs'
import { checkSignIn } from './sf-cli-sign-in.mjs'

/** The newest that runs on Node 20; later ones want Node 22. */
const VERSION = '2.146.3'

export async function prepare(developer) {
  const folder = installClient('@salesforce/cli', VERSION, developer, NODE_20)
  const sf = runSf(path.join(folder, 'node_modules/@salesforce/cli/bin/run.js'))
  const { stdout, stderr } = await sf(['version'])
  return stdout.includes(VERSION) ? { sf } : { missing: stderr || stdout }
}

export async function run({ sf, check, simulator, scratch }) {
  await checkSignIn({ sf, check, simulator })
  await checkRecords({ sf, check, scratch })
  await checkOrganization({ sf, check })
  await check('org logout', async () => {
    await sf(['org', 'logout', '--target-org', simulator.username, '--no-prompt', '--json'])
    const { status } = await sf(['org', 'display', '--target-org', simulator.username, '--json'])
    if (status === 0) throw new Error('the organization is still known')
  })
}
