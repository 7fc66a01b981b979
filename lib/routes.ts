/** Every address of the product, written once. */
export const routes = {
  home: '/',
  leads: '/leads',
  lead: (leadId: string) => `/leads/${leadId}`,
  adminCrm: '/admin/crm',
  adminTeam: '/admin/team',
  adminWriting: '/admin/crm/writing',
  adminActivity: '/admin/activity',
  adminActivityExport: '/admin/activity/export',
  adminFailuresExport: '/admin/crm/health/export',
  crmAccount: (recordId: string) => `/crm/account/${recordId}`,
  crmLead: (recordId: string) => `/crm/lead/${recordId}`,
  share: (token: string) => `/share/${encodeURIComponent(token)}`,
  helpSalesforce: '/help/salesforce',
  setup: '/setup',
  signIn: '/sign-in',
  changes: '/api/changes',
  crmTest: '/api/crm/salesforce/test',
  crmConnect: '/api/crm/salesforce/connect',
  crmResume: '/api/crm/salesforce/resume',
  crmFinish: '/api/crm/salesforce/finish',
  crmCallback: '/api/crm/salesforce/callback',
  /** next-auth's own, for the app through which people sign in. */
  salesforceSignIn: '/api/auth/callback/salesforce',
  join: (token: string) => `/join/${token}`,
} as const

export const signInWithReturn = (returnTo: string) => `${routes.signIn}?callbackUrl=${encodeURIComponent(returnTo)}`

/** Where a sign-in with Salesforce ends that let nobody in. */
export const signInRefused = (why: string) => `${routes.signIn}?error=${encodeURIComponent(why)}`

/**
 * The path to go back to after sign-in, if it is one of ours; the lead list otherwise.
 * A browser reads `//host`, `/\host` and control characters as another site, so only a plain local path passes.
 */
export function ownPath(candidate: string | undefined): string {
  if (!candidate || !/^\/(?![/\\])[^\s\\\u0000-\u001f]*$/.test(candidate)) return routes.leads
  const resolved = new URL(candidate, 'http://own.invalid')
  if (resolved.origin !== 'http://own.invalid' || resolved.pathname.startsWith('//')) return routes.leads
  return resolved.pathname + resolved.search
}

/** The absolute, permanent address of a company lead's page, as it is written into Salesforce. */
export const permalink = (baseUrl: string, leadId: string) => new URL(routes.lead(leadId), baseUrl).href
