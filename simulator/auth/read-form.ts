import type { Call } from '../http/call'

/** The parameters of a request, from the form and from the address. */
export function readForm(call: Call): URLSearchParams {
  const form = new URLSearchParams(call.body)
  for (const [name, value] of call.query) if (!form.has(name)) form.append(name, value)
  return form
}
