'use client'

import { useState } from 'react'
import { recordOf, type RecordMatch } from './record-match'

/** `aside`: just said not to be this company, and shown where it stood; `restored`: that was taken back on this screen. */
export type Sorted<M extends RecordMatch> = M & { place: 'listed' | 'aside' | 'restored' }

export const SURENESS = { exact: 2, likely: 1, possible: 0 }

/** What was decided since the last answer of Salesforce. A match keeps its place while it is decided about. */
export function useSetAside() {
  const [decided, setDecided] = useState<Record<string, 'aside' | 'restored'>>({})
  return {
    decide: (id: string, place: 'aside' | 'restored') => setDecided(before => ({ ...before, [id]: place })),
    forget: () => setDecided({}),
    sort(matches: RecordMatch[], setAside: RecordMatch[]) {
      const listed = [...matches]
      for (const back of setAside.filter(match => decided[recordOf(match).id])) {
        const worse = listed.findIndex(match => SURENESS[match.confidence] < SURENESS[back.confidence])
        listed.splice(worse < 0 ? listed.length : worse, 0, back)
      }
      return {
        matches: listed.map(match => ({ ...match, place: decided[recordOf(match).id] ?? ('listed' as const) })),
        setAside: setAside.filter(match => !decided[recordOf(match).id]),
      }
    },
  }
}
