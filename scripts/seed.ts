// npm run seed -- --companies FILE.jsonl [--account ID]: adds company leads to an existing account.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { addLeads } from '@/db/queries/leads'
import { listAccounts, listLeadKeys } from '@/db/queries/seed-leads'
import { onlyNew, parseCompanies } from './parse-companies'
import { runCommand, UsageError } from './run-command'
import { withDatabase } from './with-database'

const SHOWN_PROBLEMS = 20

void runCommand(async () => {
  const { values } = parseArgs({ options: { companies: { type: 'string' }, account: { type: 'string' } } })
  if (!values.companies) throw new UsageError('Say which file: npm run seed -- --companies FILE.jsonl [--account ID]')
  const { companies, problems } = parseCompanies(readText(values.companies))
  if (problems.length > 0) {
    const more = problems.length > SHOWN_PROBLEMS ? [`… and ${problems.length - SHOWN_PROBLEMS} more`] : []
    throw new UsageError([...problems.slice(0, SHOWN_PROBLEMS), ...more, 'Nothing was added.'].join('\n'))
  }
  await withDatabase(async () => {
    const account = await chooseAccount(values.account)
    const added = onlyNew(companies, await listLeadKeys(account.id))
    await addLeads(account.id, added)
    console.log(
      `Added ${added.length} company leads to ${account.name}; ${companies.length - added.length} were there.`,
    )
  })
})

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function chooseAccount(id: string | undefined) {
  const accounts = await listAccounts()
  const [only, ...others] = id ? accounts.filter(account => account.id === id) : accounts
  if (only && others.length === 0) return only
  if (accounts.length === 0) throw new UsageError('There is no account yet: open the app, or npm run add-account.')
  const list = accounts.map(account => `  ${account.id}  ${account.name}`).join('\n')
  throw new UsageError(`${id ? `There is no account ${id}.` : 'Say which account with --account ID.'}\n${list}`)
}
