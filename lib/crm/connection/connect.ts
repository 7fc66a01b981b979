import type { CurrentUser } from '@/lib/auth/session'
import { ok } from '@/lib/result'
import type { ConnectionForm } from './connection-form'
import { keepConnection, type Place } from './keep-connection'
import type { OnStage } from '../provider'
import { readSignIn } from './read-sign-in'
import { resumeKept } from './resume-connection'
import { tryConnection, type Tried } from './try-connection'

const unwatched: OnStage = () => undefined

/** One sign-in attempt with what the admin typed. Nothing is stored. */
export async function testConnection(user: CurrentUser, form: ConnectionForm, onStage = unwatched): Promise<Tried> {
  const wanted = await readSignIn(user.accountId, form)
  if (!wanted.ok) return wanted
  return shown(await tryConnection(user.accountId, wanted.value.credentials, onStage))
}

/**
 * Stores the connection once Salesforce has let us in and told us which org it is; one sign-in attempt.
 * What is missing beyond that (a field, a right) comes back in the stages and does not stand in the way.
 */
export async function connect(
  user: CurrentUser,
  form: ConnectionForm,
  place: Place = {},
  onStage = unwatched,
): Promise<Tried> {
  const wanted = await readSignIn(user.accountId, form)
  if (!wanted.ok) return wanted
  const { credentials, secret, kept, ...signIn } = wanted.value
  // A refresh token has one place: it is tried where it lies, and goes on from there.
  if (!secret) return resumeKept(user, kept?.slot === 'standby' ? 'standby' : 'active', onStage)
  const tried = await tryConnection(user.accountId, credentials, onStage)
  if (!tried.ok) return tried
  const { org, stages, username } = tried.value
  if (!org) return ok({ org, stages })
  return ok(await keepConnection(user, { ...signIn, username, secret }, { org, stages }, place))
}

function shown(tried: Awaited<ReturnType<typeof tryConnection>>): Tried {
  if (!tried.ok) return tried
  const { org, stages } = tried.value
  return ok({ org, stages })
}
