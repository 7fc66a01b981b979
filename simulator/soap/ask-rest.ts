import { answerRest } from '../rest/route'
import { childOf, textOf } from '../xml/read-xml'
import type { SoapCall } from './soap-call'

interface RestRequest {
  method: string
  /** Below the version: `['composite', 'sobjects']`. */
  path: string[]
  query?: Record<string, string>
  body?: unknown
}

/**
 * Lets the REST API do what a SOAP call asks for, so that both keep the same rules. A refusal is thrown; inside the list of
 * a collection it stands in the row.
 */
export function askRest(soap: SoapCall, { method, path, query = {}, body }: RestRequest): unknown {
  const { call } = soap
  const segments = ['services', 'data', `v${Number(call.version)}.0`, ...path]
  const answer = answerRest({
    ...call,
    method,
    segments,
    path: `/${segments.join('/')}`,
    query: new URLSearchParams(query),
    headers: { 'content-type': 'application/json', ...optionHeaders(soap) },
    body: body === undefined ? '' : JSON.stringify(body),
  })
  return answer.body === '' ? null : JSON.parse(answer.body)
}

/** The text of an option in the envelope's header; null when it is not there. */
export function optionOf({ header }: SoapCall, name: string, option: string): string | null {
  const element = header && childOf(header, name)
  return element ? textOf(element, option) : null
}

/** The headers of SOAP under their names in REST. Assignment rules run in REST unless forbidden, in SOAP only when asked for. */
function optionHeaders(soap: SoapCall): Record<string, string> {
  const rule = optionOf(soap, 'AssignmentRuleHeader', 'assignmentRuleId')
  const byDefault = optionOf(soap, 'AssignmentRuleHeader', 'useDefaultRule') === 'true'
  const allowSave = optionOf(soap, 'DuplicateRuleHeader', 'allowSave')
  const batchSize = optionOf(soap, 'QueryOptions', 'batchSize')
  return {
    'sforce-auto-assign': rule ?? (byDefault ? 'TRUE' : 'FALSE'),
    ...(allowSave === null ? {} : { 'sforce-duplicate-rule-header': `allowSave=${allowSave}` }),
    ...(batchSize === null ? {} : { 'sforce-query-options': `batchSize=${batchSize}` }),
  }
}
