import jsforce from 'jsforce'
import { checkRecords } from './jsforce-records.mjs'
import { checkSignIn } from './jsforce-sign-in.mjs'

/** The product's own dependency: nothing to install. */
export const prepare = async () => ({})

export async function run({ check, skip, simulator, start }) {
  await checkSignIn({ jsforce, check, skip, simulator, start })
  const { url, username, password, token } = simulator
  const connection = new jsforce.Connection({ loginUrl: url, version: '64.0' })
  await connection.login(username, password + token)
  await checkRecords({ jsforce, check, connection, simulator })
}
