import { badRequest } from '../http/api-error'
import { isRecord } from '../http/call'

/** `id` or `records[0].Id` inside the answer of an earlier subrequest. */
function pick(value: unknown, path: string): unknown {
  const steps = path.split('.').flatMap(step => step.split('[').map(part => part.replace(']', '')))
  let current = value
  for (const step of steps.filter(part => part !== '')) {
    if (Array.isArray(current)) current = current[Number(step)]
    else if (isRecord(current)) current = current[step]
    else return undefined
  }
  return current
}

/** Puts the answers of earlier subrequests in the place of `@{reference.path}`. */
export function resolveReferences(text: string, answers: Map<string, unknown>): string {
  let result = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('@{', at)
    const end = start === -1 ? -1 : text.indexOf('}', start)
    if (start === -1 || end === -1) return result + text.slice(at)
    const expression = text.slice(start + 2, end)
    const dot = expression.search(/[.[]/)
    const reference = dot === -1 ? expression : expression.slice(0, dot)
    const value = pick(answers.get(reference), dot === -1 ? '' : expression.slice(dot))
    if (value === undefined || value === null || typeof value === 'object') {
      const path = dot === -1 ? '' : expression.slice(dot + 1)
      const message = `Invalid reference specified. No value for ${expression} found in ${reference}. ${path}`.trim()
      throw badRequest('PROCESSING_HALTED', message)
    }
    result += text.slice(at, start) + String(value)
    at = end + 1
  }
}

/** The same in every text of a request body. */
export function resolveBody(body: unknown, answers: Map<string, unknown>): unknown {
  if (typeof body === 'string') return resolveReferences(body, answers)
  if (Array.isArray(body)) return body.map(entry => resolveBody(entry, answers))
  if (!isRecord(body)) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, resolveBody(value, answers)]))
}
