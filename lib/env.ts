import path from 'node:path'
import { z } from 'zod'
import { isAllowedUrl, PRODUCTION_LOGIN } from './crm/salesforce/hosts'

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

const settings = z.object({
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
  SALESFORCE_SIGN_IN_CLIENT_ID: z.string().optional(),
  SALESFORCE_SIGN_IN_CLIENT_SECRET: z.string().optional(),
  SALESFORCE_SIGN_IN_URL: z.url('an address such as https://login.salesforce.com').optional(),
  WOW_DEMO: z
    .enum(['0', '1'])
    .default('0')
    .transform(text => text === '1'),
})

const ALL_OR_NONE =
  'SALESFORCE_SIGN_IN_CLIENT_ID and SALESFORCE_SIGN_IN_CLIENT_SECRET go together: set both, or neither'

const schema = settings.superRefine((set, context) => {
  const issue = (name: keyof Env, message: string) => context.addIssue({ code: 'custom', path: [name], message })
  const {
    SALESFORCE_SIGN_IN_CLIENT_ID: id,
    SALESFORCE_SIGN_IN_CLIENT_SECRET: secret,
    SALESFORCE_SIGN_IN_URL: url,
  } = set
  if ((secret || url) && !id) issue('SALESFORCE_SIGN_IN_CLIENT_ID', ALL_OR_NONE)
  if ((id || url) && !secret) issue('SALESFORCE_SIGN_IN_CLIENT_SECRET', ALL_OR_NONE)
  if (url && !isAllowedUrl(url, set.SALESFORCE_SIMULATOR_URL))
    issue(
      'SALESFORCE_SIGN_IN_URL',
      'is not one of Salesforce’s own sign-in addresses, such as https://login.salesforce.com',
    )
})

export type Env = z.infer<typeof settings>

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

export type SalesforceApp = { clientId: string; clientSecret: string; url: string }

/** The app at Salesforce through which people sign in; nothing where the operator has set none up. */
export function salesforceApp(): SalesforceApp | null {
  const { SALESFORCE_SIGN_IN_CLIENT_ID: clientId, SALESFORCE_SIGN_IN_CLIENT_SECRET: clientSecret } = env()
  if (!clientId || !clientSecret) return null
  return { clientId, clientSecret, url: new URL(env().SALESFORCE_SIGN_IN_URL ?? PRODUCTION_LOGIN).origin }
}

export const databaseFile = () => path.resolve(env().WOW_DATA, 'wow.db')

/** next-auth reads its address and secret from the environment itself; in the demo they come from a file. */
export function publishForNextAuth() {
  process.env.NEXTAUTH_URL = env().NEXTAUTH_URL
  process.env.NEXTAUTH_SECRET = env().NEXTAUTH_SECRET
}
