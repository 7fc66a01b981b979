export const SIGN_IN_ADDRESSES = ['production', 'sandbox', 'my_domain', 'simulator'] as const
export type SignInAddress = (typeof SIGN_IN_ADDRESSES)[number]

/** How we sign in, in the order in which they are recommended; the same words as in the database. */
export const WAYS_IN = ['client_credentials', 'web_server', 'password'] as const
export type WayIn = (typeof WAYS_IN)[number]

/** What an admin types at /admin/crm, by the names of the fields. Those of another way in are left empty. */
export type ConnectionForm = {
  way: WayIn
  address: SignInAddress
  myDomain: string
  username: string
  password: string
  confirm: string
  token: string
  clientId: string
  clientSecret: string
}

/** What a blank secret is measured against. `host` is where the stored secret goes to. */
export type StoredSignIn = { way: WayIn; address: SignInAddress; myDomain: string; username: string; clientId: string }

/**
 * One sentence a field. The browser asks this before anything is sent, and the server again. A blank secret keeps the
 * stored one, as long as it goes to the same host for the same user or app: else it could be sent to a stranger.
 */
export function checkConnectionForm(typed: ConnectionForm, stored?: StoredSignIn | null): Record<string, string> {
  const wrong: Record<string, string> = {}
  const blankIsFine = mayKeepSecret(typed, stored)
  if (typed.address === 'my_domain' && !typed.myDomain.trim()) wrong.myDomain = NOT_A_MY_DOMAIN
  if (typed.way === 'client_credentials' && (typed.address === 'production' || typed.address === 'sandbox'))
    wrong.address = 'Client credentials work at your org’s own address only. Choose My Domain.'
  if (typed.way === 'password') {
    if (!typed.username.trim()) wrong.username = 'Enter the username, which looks like an e-mail address.'
    if (!typed.password && !blankIsFine) wrong.password = 'Enter the Salesforce password of this user.'
    if (!typed.password && typed.token.trim() && blankIsFine)
      wrong.password = 'Enter the password along with the token.'
    if (typed.password !== typed.confirm) wrong.confirm = 'This is not the same as the password above.'
    return wrong
  }
  if (!typed.clientId.trim()) wrong.clientId = 'Enter the consumer key of your External Client App.'
  if (typed.way === 'client_credentials' && !typed.clientSecret.trim() && !blankIsFine)
    wrong.clientSecret = 'Enter the consumer secret of your External Client App.'
  return wrong
}

/** Whether way in, host and user (or app) are those of the stored secret, so that a blank one means "keep it". */
export function mayKeepSecret(typed: ConnectionForm, stored?: StoredSignIn | null): boolean {
  if (!stored || stored.way !== typed.way || stored.address !== typed.address) return false
  if (typed.address === 'my_domain' && !sameHost(typed.myDomain, stored.myDomain)) return false
  return typed.way === 'password'
    ? typed.username.trim() === stored.username
    : typed.clientId.trim() === stored.clientId
}

const sameHost = (typed: string, stored: string) =>
  typed
    .trim()
    .toLowerCase()
    .replace(/^https:\/\/|\/$/g, '') === stored

export const NOT_A_MY_DOMAIN = 'Enter your org’s own address, such as acme.my.salesforce.com.'
