/** What the simulator says to one request. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  body: JSON.stringify(value),
})

export const xml = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body,
})

export const html = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body,
})

export const empty = (status: number, headers: Record<string, string> = {}): Answer => ({ status, headers, body: '' })
