import type { Call } from '../http/call'

/** The name by which the organization knows a user for ever: an https address, however we were reached. */
export const identityUri = ({ baseUrl, org }: Call, userId: string) =>
  `https://${baseUrl.slice(baseUrl.indexOf('://') + 3)}/id/${org.id}/${userId}`
