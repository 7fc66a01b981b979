// tsx scripts/demo-world/write-crm-accounts.ts FILE.jsonl: what the Salesforce simulator of the demo starts with.
import { writeFileSync } from 'node:fs'
import { crmAccounts } from './crm-accounts'

const [file] = process.argv.slice(2)
if (!file) throw new Error('Say which file to write')
writeFileSync(
  file,
  crmAccounts()
    .map(({ line }) => `${JSON.stringify(line)}\n`)
    .join(''),
)
