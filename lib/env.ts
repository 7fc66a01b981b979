import path from 'node:path'
import { z } from 'zod'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

const encryptionKey = z.string().transform((text, context) => {
  const [id, encoded = ''] = text.split(':')
  const key = Buffer.from(encoded, 'base64')
  if (!id || key.length !== 32) {
    context.addIssue({ code: 'custom', message: 'each key is written id:base64 of exactly 32 bytes' })
    return z.NEVER
  }
  return { id, key }
})

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  WOW_DATA: z.string().min(1).default('.data'),
  NEXTAUTH_URL: z.url({
    protocol: /^https?$/,
    error: 'the public address of this app, such as https://wow.example.com',
  }),
  NEXTAUTH_SECRET: z.string().min(32, 'at least 32 characters; `openssl rand -base64 32` makes one'),
  WOW_ENCRYPTION_KEYS: z
    .string()
    .transform(text => text.split(',').map(part => part.trim()))
    .pipe(z.array(encryptionKey).min(1)),
  TRUST_PROXY: z
    .string()
    .optional()
    .transform(text => text?.trim() || undefined)
    .transform(text => (text && /^\d+$/.test(text) ? Number(text) : text?.split(',').map(part => part.trim()))),
  SALESFORCE_SIMULATOR_URL: z
    .url({ protocol: /^http$/ })
    .refine(text => LOOPBACK.has(new URL(text).hostname), 'the simulator is only ever reached on a loopback address')
    .transform(text => new URL(text).origin)
    .optional(),
  WOW_DEMO: z
    .enum(['0', '1'])
    .default('0')
    .transform(text => text === '1'),
})

export type Env = z.infer<typeof schema>

/** Thrown when the environment is unusable; the message names every bad variable and never repeats a value. */
export class EnvError extends Error {}

export function readEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(present)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(issue => {
    const name = String(issue.path[0])
    return `  ${name}: ${present[name] === undefined ? 'is not set. ' : ''}${issue.message}`
  })
  throw new EnvError(`The environment is not usable:\n${lines.join('\n')}`)
}

let current: Env | undefined

/** Read once, at first use: importing this file must not fail during `next build`, which has no settings. */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}

export const databaseFile = () => path.resolve(env().WOW_DATA, 'wow.db')

/** next-auth reads its address and secret from the environment itself; in the demo they come from a file. */
export function publishForNextAuth() {
  process.env.NEXTAUTH_URL = env().NEXTAUTH_URL
  process.env.NEXTAUTH_SECRET = env().NEXTAUTH_SECRET
}
