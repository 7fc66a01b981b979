/** Where in the text of a request something stands, counted from 1. */
export interface Place {
  line: number
  column: number
}

export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

/** As errors of Salesforce's JSON reader name it. */
export const showPlace = ({ line, column }: Place) => `[line:${line}, column:${column}]`
