import { ApiError } from '../../http/api-error'
import { isRecord } from '../../http/call'

/** From this version on names of subrequests are checked, and a field that is null is a value. */
export const STRICT_SINCE = 52

export const nameRule = (name: string) =>
  `Provided referenceId ('${name}') must start with a letter or a number, and it can contain only letters, numbers and ` +
  "underscores ('_')."

/** The answers so far, by the names of their subrequests. */
export interface Answers {
  version: string
  bodies: Map<string, unknown>
}

/** `records[0].Id` as its steps. */
const stepsOf = (path: string) =>
  path
    .split('.')
    .flatMap(step => step.split('['))
    .map(step => step.replace(']', ''))
    .filter(step => step !== '')

function follow(value: unknown, steps: string[]): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(value)) {
    if (step === '*') return value.map(entry => follow(entry, rest)).join(',')
    return follow(value[Number(step)], rest)
  }
  return isRecord(value) && Object.hasOwn(value, step) ? follow(value[step], rest) : undefined
}

function noValue(expression: string, name: string, { version }: Answers) {
  const old = `Invalid reference specified. No value for ${expression} found in ${name}`
  const message = Number(version) < STRICT_SINCE ? old : `${old}. ${nameRule(expression)}`
  return new ApiError(400, [{ errorCode: 'PROCESSING_HALTED', message }])
}

/** The value of `name.path`, the inside of an `@{…}`. */
function valueOf(expression: string, answers: Answers): unknown {
  const end = expression.search(/[.[]/)
  const name = end === -1 ? expression : expression.slice(0, end)
  const value = follow(answers.bodies.get(name), end === -1 ? [] : stepsOf(expression.slice(end)))
  const missing = value === undefined || (value === null && Number(answers.version) < STRICT_SINCE)
  if (missing || (typeof value === 'object' && value !== null)) throw noValue(expression, name, answers)
  return value
}

/** Puts the answers of earlier subrequests in the place of each `@{…}`. A text that is nothing else becomes the value itself. */
function resolveText(text: string, answers: Answers): unknown {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf('@{', at)
    const end = start === -1 ? -1 : text.indexOf('}', start)
    if (end === -1) return [...parts, text.slice(at)].join('')
    const value = valueOf(text.slice(start + 2, end), answers)
    if (start === 0 && end === text.length - 1) return value
    parts.push(text.slice(at, start), String(value ?? ''))
    at = end + 1
  }
}

export const resolveUrl = (url: string, answers: Answers) => String(resolveText(url, answers) ?? '')

/** The same in every text of a request body. */
export function resolveBody(body: unknown, answers: Answers): unknown {
  if (typeof body === 'string') return resolveText(body, answers)
  if (Array.isArray(body)) return body.map(entry => resolveBody(entry, answers))
  if (!isRecord(body)) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, resolveBody(value, answers)]))
}
