import { OAuthError } from './oauth-error'

/** What the consent page says of each scope. */
export const SCOPES: Record<string, string> = {
  address: 'Access the address of the user',
  api: 'Manage user data via APIs',
  chatter_api: 'Access Connect REST API resources',
  content: 'Access content resources',
  custom_permissions: 'Access custom permissions',
  eclair_api: 'Access Analytics REST API Charts Geodata resources',
  email: 'Access the email address of the user',
  full: 'Full access',
  id: 'Access the identity URL service',
  lightning: 'Access Lightning applications',
  openid: 'Access unique user identifiers',
  phone: 'Access the phone number of the user',
  profile: 'Access basic information of the user',
  refresh_token: 'Perform requests at any time',
  sfap_api: 'Access the Salesforce API Platform',
  visualforce: 'Access Visualforce applications',
  wave_api: 'Access Analytics REST API resources',
  web: 'Manage user data via Web browsers',
}

/** A client that asks for nothing in particular gets all it is set up with. */
const PRESET = ['refresh_token', 'api']

export function readScopes(text: string | null): string[] {
  const asked = (text ?? '').split(/[\s+]+/).filter(scope => scope !== '')
  const scopes = asked.map(scope => (scope === 'offline_access' ? 'refresh_token' : scope))
  if (scopes.some(scope => !Object.hasOwn(SCOPES, scope))) throw new OAuthError('invalid_scope')
  return scopes.length > 0 ? [...new Set(scopes)] : PRESET
}
