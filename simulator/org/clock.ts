/** Salesforce writes date-times in UTC with whole seconds and `+0000`. */
export const toDatetime = (date: Date) => `${date.toISOString().slice(0, 19)}.000+0000`

let second = 0
let written = ''

/** The present second; asked for fifty thousand times in a row when accounts are loaded. */
export function now(): string {
  const current = Math.floor(Date.now() / 1000)
  if (current !== second) {
    second = current
    written = toDatetime(new Date())
  }
  return written
}
