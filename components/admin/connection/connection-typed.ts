import type { ConnectionFacts, SignInFacts } from '@/lib/crm/connection/connection-facts'
import type { ConnectionForm, WayIn } from '@/lib/crm/connection/connection-form'
import type { TypedBefore } from '@/lib/crm/connection/typed-before'

/** In use, or kept beside the one in use. */
export type Place = 'active' | 'standby'

/** What is no secret, and therefore held by the form; secrets live in their inputs and in the one call that sends them. */
export type Plain = Pick<ConnectionForm, 'way' | 'address' | 'myDomain' | 'username' | 'clientId'>

export const SECRETS = ['password', 'confirm', 'token', 'clientSecret'] as const

/** What the form starts with: what was typed before, what is saved, or what was asked for. */
export function firstPlain(saved: SignInFacts | null, before: TypedBefore | null, hasSimulator: boolean): Plain {
  if (before) {
    const { address, myDomain, clientId } = before
    return { way: 'web_server', address, myDomain, username: '', clientId }
  }
  if (saved && (saved.address !== 'simulator' || hasSimulator)) {
    const { way, address, myDomain, username, clientId } = saved
    return { way, address, myDomain, username: way === 'password' ? username : '', clientId }
  }
  const address = hasSimulator ? 'simulator' : 'production'
  return { way: 'password', address, myDomain: '', username: '', clientId: '' }
}

/** Another way in is set up beside the one in use, unless the admin says otherwise. */
export function usualPlace(facts: ConnectionFacts | null, way: WayIn): Place {
  return facts && facts.way !== way ? 'standby' : 'active'
}

/** Only what belongs to the chosen way is sent; the rest stays in the form. */
export function typedForm(plain: Plain, secrets: Record<string, string>): ConnectionForm {
  const { way, address, myDomain } = plain
  const byPassword = way === 'password'
  const ofPassword = (name: (typeof SECRETS)[number]) => (byPassword ? (secrets[name] ?? '') : '')
  return {
    ...{ way, address },
    myDomain: address === 'my_domain' ? myDomain : '',
    username: byPassword ? plain.username : '',
    password: ofPassword('password'),
    confirm: ofPassword('confirm'),
    token: ofPassword('token'),
    clientId: byPassword ? '' : plain.clientId,
    clientSecret: byPassword ? '' : (secrets.clientSecret ?? ''),
  }
}
