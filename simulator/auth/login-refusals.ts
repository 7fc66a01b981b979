const WRONG = 'Invalid username, password, security token; or user locked out.'

const NEEDS_TOKEN =
  `${WRONG} Are you at a new location? When accessing Salesforce--either via a desktop client or the API--from outside of ` +
  'your company’s trusted networks, you must add a security token to your password to log in. To get your new security ' +
  'token, log in to Salesforce. From your personal settings, enter Reset My Security Token in the Quick Find box, then ' +
  'select Reset My Security Token.'

/** Why a SOAP login is refused, in the words of real organizations where they are known. */
export const SOAP_REFUSALS: Record<string, string> = {
  INVALID_LOGIN: WRONG,
  LOGIN_MUST_USE_SECURITY_TOKEN: NEEDS_TOKEN,
  INVALID_OPERATION:
    'SOAP API login() is disabled by default in this org. Contact the org administrator to enable SOAP API login().',
  API_DISABLED_FOR_ORG: 'API is not enabled for this Organization or Partner',
  INVALID_OPERATION_WITH_EXPIRED_PASSWORD:
    'The users password has expired, you must call SetPassword before attempting any other API operations',
  INSUFFICIENT_ACCESS: 'SOAP API login() requires the Use Any API Auth user permission.',
  API_CURRENTLY_DISABLED: 'API is disabled for this User',
  PASSWORD_LOCKOUT: 'The user is locked out after too many failed login attempts.',
  LOGIN_DURING_RESTRICTED_DOMAIN: "Your company's login restrictions do not allow a login from this IP address.",
  LOGIN_DURING_RESTRICTED_TIME: 'cannot log in during restricted time',
  LOGIN_RATE_EXCEEDED: 'Login Rate Exceeded',
  REQUEST_LIMIT_EXCEEDED: 'TotalRequests Limit exceeded.',
  SERVER_UNAVAILABLE: 'The server is temporarily unavailable. Please try again later.',
  ORG_LOCKED: 'This organization is locked.',
  ORG_IN_MAINTENANCE: 'This organization is in maintenance.',
  TRIAL_EXPIRED: 'The trial of this organization has expired.',
  SSO_SERVICE_DOWN: 'The single sign-on service is not available.',
  INACTIVE_OWNER_OR_USER: 'The user is not active.',
  LOGIN_CHALLENGE_ISSUED: 'A login challenge was sent to the user.',
  LOGIN_CHALLENGE_PENDING: 'A login challenge is waiting for the user.',
  CLIENT_NOT_ACCESSIBLE_FOR_USER: 'The user may not use this client.',
  MUTUAL_AUTHENTICATION_FAILED: 'Mutual authentication failed.',
}

export const versionRefusal = (version: string) =>
  `The SOAP Login operation is not available in the API version specified (${version}). Refer to the documentation for ` +
  'supported versions.'

/** The `error_description` of each `error` of OAuth. */
export const TOKEN_REFUSALS: Record<string, string> = {
  invalid_grant: 'authentication failure',
  invalid_client_id: 'client identifier invalid',
  invalid_client: 'invalid client credentials',
  unsupported_grant_type: 'grant type not supported',
  unsupported_response_type: 'response type not supported',
  unsupported_token_type: 'this token type is not supported',
  invalid_request: 'missing required parameter',
  invalid_scope: 'requested scope is invalid, unknown, or malformed',
  redirect_uri_mismatch: 'redirect_uri must match configuration',
  redirect_uri_missing: 'redirect_uri not provided',
  access_denied: 'end-user denied authorization',
  immediate_unsuccessful: 'user must log in and approve the app',
  inactive_user: 'user is inactive',
  inactive_org: 'organization is locked, closed, or suspended',
  rate_limit_exceeded: 'number of logins exceeded',
}

export const TEXT_FOR_ANY_CODE = 'The login was refused.'
/** SOAP codes are written in capitals, those of OAuth in small letters. */
export const isSoapCode = (code: string) => code === code.toUpperCase()
