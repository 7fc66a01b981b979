import { openStore } from '@/db/open'
import { useStore as setStore } from '@/db/store'
import type { CurrentUser } from '@/lib/auth/session'
import { createLead } from '@/lib/crm/create-lead'

/** A process that presses Create: `file user leadId`, the environment as the app has it. It says when it begins and ends. */
const [file = '', user = '', leadId = ''] = process.argv.slice(2)
setStore(openStore(file, { migrate: false }))
process.stdout.write('pressed\n')
createLead(JSON.parse(user) as CurrentUser, leadId, { company: 'Killed GmbH' })
  .then(
    lead => process.stdout.write(`made ${lead.id}\n`),
    (error: unknown) => process.stdout.write(`told ${String(error)}\n`),
  )
  .finally(() => process.exit(0))
