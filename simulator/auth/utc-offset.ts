const MINUTE = 60_000

/** Milliseconds a time zone is ahead of UTC in winter, which is what Salesforce gives all year. */
export function utcOffset(timeZone: string): number {
  const january = new Date(Date.UTC(new Date().getUTCFullYear(), 0, 1, 12))
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(january).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [hours = '', minutes = '0'] = name.slice('GMT'.length).split(':')
  if (hours === '') return 0
  return (Number(hours) * 60 + Math.sign(Number(hours)) * Number(minutes)) * MINUTE
}
