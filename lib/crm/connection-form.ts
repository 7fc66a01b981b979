export const SIGN_IN_ADDRESSES = ['production', 'sandbox', 'my_domain', 'simulator'] as const

export type SignInAddress = (typeof SIGN_IN_ADDRESSES)[number]

/** What an admin types at /admin/crm, by the names of the fields. */
export type ConnectionForm = {
  address: SignInAddress
  myDomain: string
  username: string
  password: string
  confirm: string
  token: string
}

/** One sentence a field. The browser asks this before anything is sent, and the server again. */
export function checkConnectionForm(typed: ConnectionForm): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (typed.address === 'my_domain' && !typed.myDomain.trim()) wrong.myDomain = NOT_A_MY_DOMAIN
  if (!typed.username.trim()) wrong.username = 'Enter the username, which looks like an e-mail address.'
  if (!typed.password) wrong.password = 'Enter the Salesforce password of this user.'
  if (typed.password !== typed.confirm) wrong.confirm = 'This is not the same as the password above.'
  return wrong
}

export const NOT_A_MY_DOMAIN = 'Enter your org’s own address, such as acme.my.salesforce.com.'
