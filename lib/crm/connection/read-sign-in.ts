import { getConnection, type CrmConnection } from '@/db/queries/crm-connections'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/result'
import { checkConnectionForm, mayKeepSecret, NOT_A_MY_DOMAIN, type ConnectionForm } from './connection-form'
import { openSecret, type KeptSecret } from './connection-secret'
import { loginUrl, signInAddress } from './login-address'
import type { Credentials, Secret } from '../salesforce/credentials'

/** What an admin wants to sign in with, ready to be tried. */
export type WantedSignIn = {
  way: ConnectionForm['way']
  loginUrl: string
  clientId: string | null
  credentials: Omit<Credentials, 'version'>
  /** What would be stored; null where it is stored already, as a refresh token is. */
  secret: KeptSecret | null
  /** The stored connection whose secret goes on being used. */
  kept: CrmConnection | null
}

/** From what an admin typed to credentials: nothing is sent before the form is in order. */
export async function readSignIn(
  accountId: string,
  form: ConnectionForm,
): Promise<Result<WantedSignIn, 'invalid_input'>> {
  const kept = await keptConnection(accountId, form)
  const address = readAddress(form, kept)
  if (!address.ok) return address
  if (form.way === 'web_server' && !kept) return fail('invalid_input', { fields: { way: TRIED_BY_SIGNING_IN } })

  const url = address.value
  const { secret, store } = secretFrom(form, kept)
  const clientId = form.way === 'password' ? null : form.clientId.trim()
  const credentials = { loginUrl: url, simulator: env().SALESFORCE_SIMULATOR_URL, secret }
  return ok({ way: form.way, loginUrl: url, clientId, credentials, secret: store, kept })
}

/** Where it will be sent to, if the form is in order. */
export function readAddress(form: ConnectionForm, kept?: CrmConnection | null): Result<string, 'invalid_input'> {
  const url = loginUrl(form.address, form.myDomain)
  const fields = checkConnectionForm(form, kept && storedSignIn(kept))
  if (!url && form.address === 'my_domain') fields.myDomain = NOT_A_MY_DOMAIN
  if (!url && form.address !== 'my_domain')
    fields.address = 'This installation has no simulator. Choose another address.'
  return url && Object.keys(fields).length === 0 ? ok(url) : fail('invalid_input', { fields })
}

const TRIED_BY_SIGNING_IN = 'Press Continue in Salesforce: this way in is tried by signing in.'

/** The stored connection that a blank secret means, if the form has one and may. */
async function keptConnection(accountId: string, form: ConnectionForm): Promise<CrmConnection | null> {
  const url = loginUrl(form.address, form.myDomain)
  const typed = form.way === 'password' ? form.password : form.clientSecret.trim()
  if (typed) return null
  const stored = [await getConnection(accountId), await getConnection(accountId, 'standby')]
  return stored.find(one => one && one.loginUrl === url && mayKeepSecret(form, storedSignIn(one))) ?? null
}

const storedSignIn = ({ way, loginUrl, username, clientId }: CrmConnection) => ({
  way,
  username,
  clientId: clientId ?? '',
  ...signInAddress(loginUrl),
})

function secretFrom(form: ConnectionForm, kept: CrmConnection | null): { secret: Secret; store: KeptSecret | null } {
  if (kept) {
    const { secret } = openSecret(kept)
    const store = secret.way === 'web_server' ? null : keptPart(secret)
    return { secret, store }
  }
  const secret: Secret =
    form.way === 'password'
      ? { way: 'password', username: form.username.trim(), password: form.password, token: form.token.trim() }
      : { way: 'client_credentials', clientId: form.clientId.trim(), clientSecret: form.clientSecret.trim() }
  return { secret, store: keptPart(secret) }
}

const keptPart = (secret: Exclude<Secret, { way: 'web_server' }>): KeptSecret =>
  secret.way === 'password' ? { password: secret.password, token: secret.token } : { clientSecret: secret.clientSecret }
