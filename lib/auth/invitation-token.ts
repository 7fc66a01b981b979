import { createHash, randomBytes } from 'node:crypto'

export const INVITATION_DAYS = 7

/** Only ever in the link itself. */
export const newInvitationToken = () => randomBytes(32).toString('base64url')

/** What is stored: the token has 256 random bits, so a plain hash gives nothing away. */
export const hashInvitationToken = (token: string) => createHash('sha256').update(token).digest('hex')
