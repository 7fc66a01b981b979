import { OAuthError } from './oauth-error'

/** What the consent page says of each scope. */
export const SCOPES: Record<string, string> = {
  address: 'Access the address of the user',
  api: 'Manage user data via APIs',
  cdp_api: 'Access all Data Cloud API resources',
  cdp_ingest_api: 'Manage Data Cloud Ingestion API data',
  cdp_profile_api: 'Manage Data Cloud profile data',
  cdp_query_api: 'Perform ANSI SQL queries on Data Cloud data',
  chatbot_api: 'Access chatbot services',
  chatter_api: 'Access Connect REST API resources',
  content: 'Access content resources',
  custom_permissions: 'Access custom permissions',
  eclair_api: 'Access Analytics REST API Charts Geodata resources',
  einstein_gpt_api: 'Access Einstein GPT services',
  email: 'Access the email address of the user',
  forgot_password: 'Access Headless Forgot Password API',
  full: 'Full access',
  id: 'Access the identity URL service',
  interaction_api: 'Access Interaction API resources',
  lightning: 'Access Lightning applications',
  mcp_api: 'Access MCP servers',
  openid: 'Access unique user identifiers',
  pardot_api: 'Manage Pardot services',
  phone: 'Access the phone number of the user',
  profile: 'Access basic information of the user',
  refresh_token: 'Perform requests at any time',
  sfap_api: 'Access the Salesforce API Platform',
  user_registration_api: 'Access Headless Registration API',
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
