import { methodNotAllowed } from './api-error'
import type { Call } from './call'

/** Refuses a method the resource does not know; `allowed` is the list as the refusal has it: `HEAD,GET,POST`. */
export function requireMethod({ method }: Pick<Call, 'method'>, allowed: string) {
  if (!allowed.split(',').includes(method)) throw methodNotAllowed(method, allowed)
}
