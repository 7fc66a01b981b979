import { ApiError, badRequest } from '../http/api-error'

/** How much of the statement stands on either side of the place an error points at. */
const AROUND = 30

const isBreak = (character: string | undefined) => character === undefined || character === ' ' || character === ','

/** The words around a place: from the last word that begins 30 characters before it to the first that ends 30 after. */
function cutSnippet(line: string, place: number): { snippet: string; caret: number } {
  let start = 0
  for (let index = 1; index <= place - AROUND; index += 1) {
    if (isBreak(line[index - 1]) && !isBreak(line[index])) start = index
  }
  let end = line.length
  for (let index = Math.max(place + AROUND, 0); index < line.length; index += 1) {
    if (isBreak(line[index]) && !isBreak(line[index - 1])) {
      end = index
      break
    }
  }
  if (line.slice(end).trim() === '') end = line.length
  return { snippet: line.slice(start, end), caret: place - start }
}

function locate(text: string, at: number): { row: number; column: number; line: string } {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  const lineEnd = text.indexOf('\n', at)
  return {
    row: before.split('\n').length,
    column: at - lineStart,
    line: text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd),
  }
}

function pointAt(text: string, at: number, shift: number, message: string): string {
  const { row, column, line } = locate(text, at)
  const reported = column + shift
  const { snippet, caret } = cutSnippet(line, Math.max(reported - 1, 0))
  return `\n${snippet}\n${' '.repeat(caret)}^\nERROR at Row:${row}:Column:${reported}\n${message}`
}

/** A name or a value that makes no sense. Its column counts from 1. */
export const meaningError = (text: string, at: number, errorCode: string, message: string): ApiError =>
  badRequest(errorCode, pointAt(text, at, 1, message))

/** A word out of place. Its column counts from 0, unlike that of all other errors; so real recordings show. */
export const syntaxError = (text: string, at: number, message: string): ApiError =>
  badRequest('MALFORMED_QUERY', pointAt(text, at, 0, message))

const CUSTOM_FIELD_ADVICE =
  "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. " +
  'Please reference your WSDL or the describe call for the appropriate names.'

export const noSuchColumn = (text: string, at: number, column: string, object: string) =>
  meaningError(text, at, 'INVALID_FIELD', `No such column '${column}' on entity '${object}'. ${CUSTOM_FIELD_ADVICE}`)

export const noSuchRelationship = (text: string, at: number, name: string) =>
  meaningError(
    text,
    at,
    'INVALID_FIELD',
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure ` +
      "to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the " +
      'appropriate names.',
  )

export const noSuchObject = (text: string, at: number, name: string) =>
  meaningError(
    text,
    at,
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' ` +
      'after the entity name. Please reference your WSDL or the describe call for the appropriate names.',
  )
