import { z } from 'zod'
import { MIN_PASSWORD_LENGTH } from './password'
import { foldEmail } from './sign-in'

export const personName = z
  .string()
  .normalize('NFC')
  .trim()
  .min(1, 'Enter your name.')
  .max(120, 'Use up to 120 characters.')

export const emailAddress = z
  .string()
  .transform(foldEmail)
  .pipe(z.email('Enter an e-mail address such as ann@example.com.').max(254, 'Use up to 254 characters.'))

export const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `Use at least ${MIN_PASSWORD_LENGTH} characters.`)
  .max(256, 'Use up to 256 characters.')

type Typed = { password: string; confirm: string }

export const samePassword = (typed: Typed) => typed.password === typed.confirm

/** For `refine`; `when`, because zod would else hold this back until every other field is right. */
export const notTheSame = { path: ['confirm'], error: 'This is not the same as the password above.', when: () => true }
