import type { CrmErrorCode } from '@/lib/crm/errors'

/** A sign-in that Salesforce refuses, or does not get to. `said`: its words, from salesforce.md §2.2 where recorded. */
export type SignInRow = {
  code: string
  said: string
  means: CrmErrorCode
  /** The id of the admin's cure. */
  cure: string
  /** Whether nothing is tried again until an admin has done something. */
  pauses: boolean
}

const refused = (code: string, said: string, cure: string): SignInRow => ({
  ...{ code, said, cure },
  means: 'sign_in_refused',
  pauses: true,
})
const passing = (code: string, said: string, means: CrmErrorCode, cure: string): SignInRow => ({
  ...{ code, said, means, cure },
  pauses: false,
})

const WRONG = 'Invalid username, password, security token; or user locked out.'

/** Every code of §2.2, by SOAP. */
export const SOAP_ROWS: SignInRow[] = [
  refused('INVALID_LOGIN', WRONG, 'invalid-login'),
  refused('LOGIN_MUST_USE_SECURITY_TOKEN', `${WRONG} Are you at a new location? When accessing …`, 'security-token'),
  refused(
    'INVALID_OPERATION',
    'SOAP API login() is disabled by default in this org. Contact the org administrator to enable SOAP API login().',
    'soap-login-off',
  ),
  refused(
    'INVALID_OPERATION',
    'The SOAP Login operation is not available in the API version specified (65.0). Refer to the documentation for supported versions.',
    'login-retired',
  ),
  refused('INSUFFICIENT_ACCESS', 'SOAP API login() requires the Use Any API Auth user permission.', 'use-any-api-auth'),
  refused('API_DISABLED_FOR_ORG', 'API is not enabled for this Organization or Partner', 'api-disabled'),
  refused('API_CURRENTLY_DISABLED', 'API is disabled for this User', 'api-disabled'),
  passing('API_CURRENTLY_DISABLED', 'The API is temporarily disabled.', 'unavailable', 'unavailable'),
  refused('PASSWORD_LOCKOUT', 'The password is locked out.', 'locked-out'),
  refused(
    'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
    'The users password has expired, you must call SetPassword before attempting any other API operations',
    'password-expired',
  ),
  refused('LOGIN_DURING_RESTRICTED_DOMAIN', "Your company's login restrictions do not allow this.", 'ip-range'),
  refused('LOGIN_DURING_RESTRICTED_TIME', 'cannot log in during restricted time', 'login-hours'),
  refused('LOGIN_CHALLENGE_ISSUED', 'A challenge was sent.', 'challenge'),
  refused('LOGIN_CHALLENGE_PENDING', 'A challenge is waiting.', 'challenge'),
  refused('LOGIN_RATE_EXCEEDED', 'Login Rate Exceeded', 'login-rate'),
  refused('ORG_LOCKED', 'This organization is locked.', 'org-locked'),
  refused('TRIAL_EXPIRED', 'The trial has expired.', 'trial-expired'),
  refused('INACTIVE_OWNER_OR_USER', 'The user is not active.', 'inactive-user'),
  refused('CLIENT_NOT_ACCESSIBLE_FOR_USER', 'The user may not use this client.', 'client-not-accessible'),
  refused('MUTUAL_AUTHENTICATION_FAILED', 'Mutual authentication failed.', 'client-certificate'),
  refused('UNSUPPORTED_API_VERSION', 'Unsupported version.', 'login-retired'),
  passing('ORG_IN_MAINTENANCE', 'This organization is in maintenance.', 'unavailable', 'unavailable'),
  passing('INSERT_UPDATE_DELETE_NOT_ALLOWED_DURING_MAINTENANCE', 'Maintenance.', 'unavailable', 'unavailable'),
  passing('SERVER_UNAVAILABLE', 'Please try again later.', 'unavailable', 'unavailable'),
  passing('SSO_SERVICE_DOWN', 'Single sign-on is not available.', 'unavailable', 'unavailable'),
  passing('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', 'limit_reached', 'limit'),
  passing('TXN_SECURITY_FAIL_CLOSE', 'Policy evaluation failed.', 'unavailable', 'unavailable'),
  passing('TXN_SECURITY_METERING_ERROR', 'Too many evaluations.', 'unavailable', 'unavailable'),
  refused('TXN_SECURITY_NO_ACCESS', 'A policy refused this.', 'security-policy'),
  refused('TXN_SECURITY_END_A_SESSION', 'End a session first.', 'security-policy'),
  refused('TXN_SECURITY_APEX_ERROR', 'A policy failed.', 'security-policy'),
  refused('TXN_SECURITY_RUNTIME_ERROR', 'A policy failed.', 'security-policy'),
  refused('TXN_SECURITY_TWO_FA_REQUIRED', 'A second factor is required.', 'challenge'),
  refused('SOMETHING_NEW', 'Nobody has met this yet.', 'other'),
]

/** The token endpoint’s, of §1.3. */
export const OAUTH_ROWS: SignInRow[] = [
  refused('invalid_client_id', 'client identifier invalid', 'app-unknown'),
  refused('invalid_client', 'invalid client credentials', 'app-secret'),
  refused('invalid_grant', 'invalid client credentials', 'app-secret'),
  refused('invalid_grant', 'request not supported on this domain', 'not-my-domain'),
  refused('invalid_grant', 'no client credentials user enabled', 'no-run-as-user'),
  refused('invalid_grant', "user hasn't approved this consumer", 'app-not-approved'),
  refused('invalid_app_access', 'user is not admin approved to access this app', 'app-not-approved'),
  refused('invalid_grant', 'authentication failure', 'app-refused'),
  refused('invalid_grant', 'expired access/refresh token', 'refresh-token-ended'),
  refused('invalid_grant', 'user is locked', 'locked-out'),
  refused('invalid_grant', 'Audience validation failed', 'not-my-domain'),
  refused('invalid_grant', 'ip restricted', 'ip-range'),
  refused('invalid_grant', 'inactive user', 'inactive-user'),
  refused('invalid_grant', 'expired authorization code', 'code-ended'),
  refused('invalid_grant', 'invalid code verifier', 'code-not-ours'),
  refused('unsupported_grant_type', 'grant type not supported', 'flow-off'),
  refused('redirect_uri_mismatch', 'redirect_uri must match configuration', 'callback-url'),
  refused('invalid_scope', 'requested scope is invalid, unknown, or malformed', 'scope'),
  refused('inactive_user', 'user is inactive', 'inactive-user'),
  refused('inactive_org', 'organization is locked, closed, or suspended', 'org-locked'),
  refused('rate_limit_exceeded', 'number of logins exceeded', 'login-rate'),
  passing('server_error', 'something broke', 'unavailable', 'unavailable'),
  passing('temporarily_unavailable', 'try later', 'unavailable', 'unavailable'),
]
