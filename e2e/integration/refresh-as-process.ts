// Run as a process of its own: refreshes the sign-in of a stored connection as often as it is told, and ends.
import { getConnection } from '@/db/queries/crm-connections'
import { openStore } from '@/db/open'
import { useStore as setStore } from '@/db/store'
import { openSecret } from '@/lib/crm/connection/connection-secret'
import { signIn } from '@/lib/crm/salesforce/sign-in'

const [file = '', accountId = '', times = '1'] = process.argv.slice(2)

async function run() {
  setStore(openStore(file, { migrate: false }))
  for (let i = 0; i < Number(times); i++) {
    const connection = await getConnection(accountId)
    if (!connection) throw new Error('Not connected')
    await signIn(openSecret(connection))
  }
}

void run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
