import type { Answer } from '../http/answer'
import { jsonElement } from '../xml/write-xml'

/** A form body: `error=invalid_grant&error_description=authentication%20failure`. */
export const formBody = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** The answer of the token endpoint as XML or as a form, for clients that ask for one of these. */
export function inFormat(answer: Answer, format: string | null): Answer {
  if (format !== 'xml' && format !== 'urlencoded') return answer
  const values = JSON.parse(answer.body) as Record<string, string>
  const [type, body] =
    format === 'xml'
      ? ['application/xml;charset=UTF-8', `<?xml version="1.0" encoding="UTF-8"?>${jsonElement('OAuth', values)}`]
      : ['application/x-www-form-urlencoded', formBody(values)]
  return { ...answer, headers: { ...answer.headers, 'content-type': type }, body }
}
