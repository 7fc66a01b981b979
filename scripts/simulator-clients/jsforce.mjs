import jsforce from 'jsforce'
import { checkMany } from './jsforce-many.mjs'
import { checkQueries } from './jsforce-queries.mjs'
import { checkRecords } from './jsforce-records.mjs'
import { checkSignIn } from './jsforce-sign-in.mjs'

/** The product's own dependency: nothing to install. */
export const prepare = async () => ({})

export async function run({ check, simulator, start }) {
  await checkSignIn({ jsforce, check, simulator, start })
  const { url, username, password, token } = simulator
  const connection = new jsforce.Connection({ loginUrl: url, version: '64.0' })
  await connection.login(username, password + token)
  await checkQueries({ jsforce, check, connection, simulator })
  await checkRecords({ check, connection })
  await checkMany({ check, connection })
}
