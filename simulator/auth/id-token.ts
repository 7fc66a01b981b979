import { type JsonWebKey, type KeyPairKeyObjectResult, createHash, createSign, generateKeyPairSync } from 'node:crypto'
import type { Call } from '../http/call'
import { identityUri } from './identity-uri'
import type { Issue } from './token-answer'

const KEY_ID = '258'
let keys: KeyPairKeyObjectResult | null = null

/** Made when the first one is asked for: it takes a moment. */
const keyPair = () => (keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 }))

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Who signed in, signed with the key that `/id/keys` shows. */
export function createIdToken(call: Call, { client, userId, nonce }: Issue, accessToken: string): string {
  const seconds = Math.floor(Date.now() / 1_000)
  const hash = createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url')
  const claims = {
    at_hash: hash,
    sub: identityUri(call, userId),
    aud: client.id,
    iss: call.baseUrl,
    exp: seconds + 120,
    iat: seconds,
    ...(nonce ? { nonce } : {}),
  }
  const content = `${encode({ kid: KEY_ID, typ: 'JWT', alg: 'RS256' })}.${encode(claims)}`
  return `${content}.${createSign('RSA-SHA256').update(content).sign(keyPair().privateKey, 'base64url')}`
}

export function publicKeys(): { keys: JsonWebKey[] } {
  const { kty, n, e } = keyPair().publicKey.export({ format: 'jwk' })
  return { keys: [{ kty, use: 'sig', kid: KEY_ID, alg: 'RS256', n, e }] }
}
