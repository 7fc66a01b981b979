import type { CurrentUser } from '@/lib/auth/session'
import { ok, type Result } from '@/lib/result'
import type { ConnectionForm } from './connection-form'
import type { Place } from './keep-connection'
import { loginUrl } from './login-address'
import { readSignIn } from './read-sign-in'
import { noteBegun, readBegun } from './salesforce-visit'
import { beginWebServer } from './web-server-flow'
import { openBegun } from './web-server-state'

/** On to Salesforce's own sign-in page; what is needed when the browser comes back goes along, sealed. */
export async function beginVisit(
  user: CurrentUser,
  typed: ConnectionForm,
  place: Place,
): Promise<Result<{ url: string }, 'invalid_input'>> {
  const clientSecret = typed.clientSecret.trim() || (await knownSecret(user, typed))
  const begun = await beginWebServer(user, { ...typed, clientSecret }, place)
  if (!begun.ok) return begun
  await noteBegun(begun.value.sealedState)
  return ok({ url: begun.value.url })
}

/** Of the same app at the same address: typed for an attempt a moment ago, or saved. Empty when there is none. */
async function knownSecret(user: CurrentUser, typed: ConnectionForm): Promise<string> {
  const sealed = await readBegun()
  const before = sealed ? openBegun(user, sealed) : null
  const same = before?.clientId === typed.clientId.trim() && before.loginUrl === loginUrl(typed.address, typed.myDomain)
  if (before && same && before.clientSecret) return before.clientSecret
  const saved = await readSignIn(user.accountId, typed)
  return saved.ok && saved.value.credentials.secret.way === 'web_server'
    ? saved.value.credentials.secret.clientSecret
    : ''
}
