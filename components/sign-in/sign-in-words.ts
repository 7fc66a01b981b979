import type { SignInFailure } from '@/lib/auth/sign-in-here'
import type { SendFailure } from '../ui/use-send'

/** An unknown address and a wrong password read alike, so that nobody learns who has a sign-in here. */
export function signInWords({ code, detail }: SendFailure<SignInFailure>): { title: string; text: string } {
  switch (code) {
    case 'wrong':
      return {
        title: 'This e-mail and password do not fit',
        text: 'Check both, and whether Caps Lock is on, and try again.',
      }
    case 'too_many': {
      const minutes = Math.ceil(Number(detail) / 60)
      return {
        title: `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
        text: 'Sign-in is held back for a while to keep guessers out. Nothing is wrong with your account.',
      }
    }
    case 'lost':
      return {
        title: 'No answer from this server',
        text: 'The line broke, or the app is restarting. Try again in a moment.',
      }
  }
}
