'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** The reader's time zone; `UTC` until the page is alive, so that server and browser first draw the same. */
export const useTimeZone = () =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
  ['week', 7],
  ['month', 4.35],
  ['year', 12],
]

export function relativeTime(at: Date, now: number): string {
  let amount = (at.getTime() - now) / 1000
  if (Math.abs(amount) < 60) return 'just now'
  let unit: Intl.RelativeTimeFormatUnit = 'second'
  for (const [next, size] of STEPS) {
    if (Math.abs(amount) < size) break
    amount /= size
    unit = next
  }
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(amount), unit)
}

/** "3 days ago", with the exact time in the reader's zone on hover. */
export function RelativeTime({ at, className }: { at: Date; className?: string }) {
  const timeZone = useTimeZone()
  const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
  return (
    <time dateTime={at.toISOString()} title={`${exact} (${timeZone})`} className={className} suppressHydrationWarning>
      {relativeTime(at, now())}
    </time>
  )
}

/** A date in the reader's zone, such as "3 May 2026". */
export function LocalDate({ at }: { at: Date }) {
  const timeZone = useTimeZone()
  return (
    <time dateTime={at.toISOString()} suppressHydrationWarning>
      {new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(at)}
    </time>
  )
}

const now = () => Date.now()
