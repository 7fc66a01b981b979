import { createHash } from 'node:crypto'
import { SoapFault } from './fault'

const ILLEGAL = 'Invalid Session ID found in SessionHeader: Illegal Session'

/** A session id that was one is answered at more length than something that never was. */
export function illegalSession(token: string): SoapFault {
  if (!token.startsWith('00D') || token[15] !== '!') return new SoapFault('INVALID_SESSION_ID', ILLEGAL)
  const hash = createHash('sha256').update(token).digest('base64')
  const message =
    `${ILLEGAL}. Session not found, missing session hash: ${hash}\n` +
    'This error usually occurs after a session expires or a user logs out. '
  return new SoapFault('INVALID_SESSION_ID', message)
}
