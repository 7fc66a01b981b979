/** The start of what Salesforce said, or its words, lead to the fault; the first that fits. */
const FAULTS = [
  ['LOGIN_RETIRED', /^INVALID_OPERATION: .*not available in the API version|^UNSUPPORTED_API_VERSION/],
  ['SOAP_LOGIN_OFF', /^INVALID_OPERATION:/],
  ['PASSWORD_EXPIRED', /^(PASSWORD_EXPIRED|INVALID_OPERATION_WITH_EXPIRED_PASSWORD)|password has expired/i],
  ['LOGIN_MUST_USE_SECURITY_TOKEN', /^LOGIN_MUST_USE_SECURITY_TOKEN/],
  ['INVALID_LOGIN', /^INVALID_LOGIN/],
  ['INSUFFICIENT_ACCESS', /^INSUFFICIENT_ACCESS/],
  ['API_DISABLED', /^API_(CURRENTLY_)?DISABLED|API is (not enabled|disabled)/i],
  ['PASSWORD_LOCKOUT', /^PASSWORD_LOCKOUT|^invalid_grant: .*user is locked/i],
  ['LOGIN_DURING_RESTRICTED_DOMAIN', /^LOGIN_DURING_RESTRICTED_DOMAIN|^invalid_grant: .*ip restricted/i],
  ['LOGIN_DURING_RESTRICTED_TIME', /^LOGIN_DURING_RESTRICTED_TIME|^invalid_grant: .*restricted (time|hours)/i],
  ['LOGIN_CHALLENGE', /^(LOGIN_CHALLENGE|TXN_SECURITY_TWO_FA)/],
  ['SECURITY_POLICY', /^TXN_SECURITY/],
  ['LOGIN_RATE_EXCEEDED', /^LOGIN_RATE_EXCEEDED|^rate_limit_exceeded|^invalid_grant: .*login rate/i],
  ['TRIAL_EXPIRED', /^TRIAL_EXPIRED/],
  ['ORG_LOCKED', /^(ORG_LOCKED|inactive_org)/],
  ['INACTIVE_USER', /^(INACTIVE_OWNER_OR_USER|inactive_user)|^invalid_grant: .*inactive user/i],
  ['CLIENT_NOT_ACCESSIBLE', /^CLIENT_NOT_ACCESSIBLE_FOR_USER/],
  ['CLIENT_CERTIFICATE', /^MUTUAL_AUTHENTICATION_FAILED/],
  ['OTHER_ORG', /^OTHER_ORG/],
  ['NO_REFRESH_TOKEN', /^NO_REFRESH_TOKEN/],
  ['APP_UNKNOWN', /^invalid_client_id/],
  ['APP_SECRET', /^(invalid_client:|invalid_grant: .*invalid client credentials)/],
  ['NOT_MY_DOMAIN', /^invalid_grant: .*(not supported on this domain|audience validation)/i],
  ['NO_RUN_AS_USER', /^invalid_grant: .*no client credentials user/i],
  ['APP_NOT_APPROVED', /^(invalid_app_access|immediate_unsuccessful|invalid_grant: .*(hasn.t approved|not approved))/i],
  ['APP_BLOCKED', /^(OAUTH_APP_BLOCKED|OAUTH_APPROVAL)/i],
  ['REFRESH_TOKEN_ENDED', /^invalid_grant: .*(access\/refresh token|refresh token|token validity)/i],
  ['CODE_ENDED', /^invalid_grant: .*authorization code/i],
  ['CODE_NOT_OURS', /^(invalid_grant|invalid_request): .*code (verifier|challenge)/i],
  ['CALLBACK_URL', /^redirect_uri_(mismatch|missing)/],
  ['DENIED', /^access_denied/],
  ['SCOPE', /^invalid_scope/],
  ['FLOW_OFF', /^(unsupported_grant_type|unauthorized_client|unsupported_response_type)/],
  ['APP_REFUSED', /^invalid_grant/],
] as const

export type SignInFault = (typeof FAULTS)[number][0]

/** Which of the known faults made Salesforce refuse a sign-in, from what it said; null for one we have not met. */
export const signInFault = (said: string): SignInFault | null =>
  FAULTS.find(([, pattern]) => pattern.test(said))?.[0] ?? null
