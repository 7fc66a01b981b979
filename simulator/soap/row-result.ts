import { ApiError } from '../http/api-error'
import { isRecord } from '../http/call'
import { type RowError, rowErrors } from '../rest/row-error'
import { textElement } from '../xml/write-xml'

type Element = string | boolean | null | string[]

/** What became of one record. The elements stand in the order of the alphabet, as they do in the WSDL. */
function rowElement(errors: RowError[], values: Record<string, Element>): string {
  const elements: Record<string, string> = {
    errors: errors.map(errorElement).join(''),
    success: textElement('success', errors.length === 0),
  }
  for (const [name, value] of Object.entries(values)) {
    elements[name] = (Array.isArray(value) ? value : [value]).map(text => textElement(name, text)).join('')
  }
  const names = Object.keys(elements).sort()
  return `<result>${names.map(name => elements[name]).join('')}</result>`
}

const errorElement = ({ fields, message, statusCode }: RowError) =>
  `<errors>${fields.map(field => textElement('fields', field)).join('')}${textElement('message', message)}` +
  `${textElement('statusCode', statusCode)}</errors>`

/** Runs one row; what the organization refuses becomes the row's error, beside the values that are known all the same. */
export function rowOf(known: Record<string, Element>, run: () => Record<string, Element>): string {
  try {
    return rowElement([], run())
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return rowElement(rowErrors(error), known)
  }
}

/** The rows of a collection of the REST API as elements. */
export const rowElements = (
  answer: unknown,
  extra: (row: Record<string, unknown>) => Record<string, Element> = () => ({}),
) =>
  (Array.isArray(answer) ? answer.filter(isRecord) : [])
    .map(row => {
      const id = row.success === true && typeof row.id === 'string' ? row.id : null
      return rowElement(row.errors as RowError[], { id, ...extra(row) })
    })
    .join('')
