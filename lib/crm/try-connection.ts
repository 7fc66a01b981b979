import type { CurrentUser } from '@/lib/auth/session'
import { fail, ok, type Result } from '@/lib/result'
import { checkConnectionForm, NOT_A_MY_DOMAIN, type ConnectionForm } from './connection-form'
import type { NewConnection } from './connect'
import { forgiveCrmTry, takeCrmTry } from './limit-sign-in-tries'
import { loginUrl } from './login-address'
import type { Inspection } from './provider'

export type Tried = Result<Inspection, 'invalid_input' | 'refused'>

/** From what an admin typed to one sign-in attempt: `attempt` is only called when the form is in order. */
export async function tryConnection(
  user: CurrentUser,
  typed: ConnectionForm,
  attempt: (wanted: NewConnection) => Promise<Inspection>,
): Promise<Tried> {
  const url = loginUrl(typed.address, typed.myDomain)
  const fields = checkConnectionForm(typed)
  if (!url && typed.address === 'my_domain') fields.myDomain = NOT_A_MY_DOMAIN
  if (!url && typed.address !== 'my_domain')
    fields.address = 'This installation has no simulator. Choose another address.'
  if (!url || Object.keys(fields).length) return fail('invalid_input', { fields })

  const waitSeconds = await takeCrmTry(user.accountId)
  if (waitSeconds > 0) return fail('refused', { detail: tooMany(waitSeconds) })
  const inspection = await attempt({
    loginUrl: url,
    username: typed.username.trim(),
    password: typed.password,
    token: typed.token.trim(),
  })
  if (inspection.stages.some(stage => stage.name === 'sign_in' && stage.state === 'ok'))
    await forgiveCrmTry(user.accountId)
  return ok(inspection)
}

function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `Too many tries that failed. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, so that Salesforce does not lock the user. Nothing was sent.`
}
