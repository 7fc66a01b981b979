import type { Simulator } from '../start'

/** A request to the control endpoint, without any sign-in. */
export async function askControl({ url }: Simulator, method: string, path: string, body?: unknown) {
  const response = await fetch(`${url}/__simulator/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as unknown }
}
