import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export type EncryptionKey = { id: string; key: Buffer }

/**
 * AES-256-GCM under the first key, written as `keyId.iv.tag.ciphertext` so that keys can be rotated.
 * `context` (for example the account id) is authenticated too: a ciphertext moved to another row does not open.
 */
export function seal(plain: string, context: string, keys: EncryptionKey[]): string {
  const current = keys[0]
  if (!current) throw new Error('No encryption key is configured')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [current.id, ...[iv, cipher.getAuthTag(), body].map(part => part.toString('base64url'))].join('.')
}

/** @throws when no key of that id is configured, or the text was changed or moved. */
export function unseal(sealed: string, context: string, keys: EncryptionKey[]): string {
  const [id, iv, tag, body] = sealed.split('.')
  const found = keys.find(candidate => candidate.id === id)
  if (!found || !iv || !tag || body === undefined)
    throw new Error(`No encryption key with the id "${id}" is configured`)
  // The tag's whole length: cut short, it could be guessed.
  const decipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}
