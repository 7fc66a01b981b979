import { createHash } from 'node:crypto'

/** Whether a verifier is the one whose hash (S256) the authorization began with. Salesforce takes none with a tilde in it. */
export const fitsChallenge = (verifier: string | null, challenge: string): boolean =>
  verifier !== null &&
  !verifier.includes('~') &&
  createHash('sha256').update(verifier).digest('base64url') === challenge.split('=')[0]
