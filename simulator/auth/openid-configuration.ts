import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import { SCOPES } from './scopes'

/** `/.well-known/openid-configuration`: where everything is. */
export function answerOpenidConfiguration({ baseUrl }: Call): Answer {
  const oauth = `${baseUrl}/services/oauth2`
  return json(200, {
    issuer: baseUrl,
    authorization_endpoint: `${oauth}/authorize`,
    token_endpoint: `${oauth}/token`,
    revocation_endpoint: `${oauth}/revoke`,
    userinfo_endpoint: `${oauth}/userinfo`,
    jwks_uri: `${baseUrl}/id/keys`,
    introspection_endpoint: `${oauth}/introspect`,
    scopes_supported: [...Object.keys(SCOPES), 'offline_access'],
    response_types_supported: ['code', 'token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    display_values_supported: ['page', 'popup', 'touch'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    claims_supported: [
      'active',
      'address',
      'email',
      'email_verified',
      'family_name',
      'given_name',
      'is_app_installed',
      'language',
      'locale',
      'name',
      'nickname',
      'organization_id',
      'phone_number',
      'phone_number_verified',
      'photos',
      'picture',
      'preferred_username',
      'profile',
      'sub',
      'updated_at',
      'urls',
      'user_id',
      'user_type',
      'utcOffset',
      'zoneinfo',
    ],
  })
}
