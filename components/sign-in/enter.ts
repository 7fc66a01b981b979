import { signInHere } from '@/lib/auth/sign-in-here'
import { routes } from '@/lib/routes'
import { leaveFor } from '../ui/leave-for'

/** Signs a person in who has just been added, and goes on; should that fail, they can do it themselves. */
export async function enter(email: string, password: string, goTo: string): Promise<never> {
  const answer = await signInHere(email, password)
  return leaveFor(answer.ok ? goTo : routes.signIn)
}
