'use client'

import { useState } from 'react'
import type { CrmMatch } from '@/lib/crm/corrections'

/** `aside`: just said not to be this company, and shown where it stood; `restored`: that was taken back on this screen. */
export type SortedMatch = CrmMatch & { place: 'listed' | 'aside' | 'restored' }

const SURENESS = { exact: 2, likely: 1, possible: 0 }

type Found = { matches: CrmMatch[]; setAside: CrmMatch[] }

/** What was decided since the last answer of Salesforce. A match keeps its place while it is decided about. */
export function useSetAside() {
  const [decided, setDecided] = useState<Record<string, 'aside' | 'restored'>>({})
  return {
    decide: (id: string, place: 'aside' | 'restored') => setDecided(before => ({ ...before, [id]: place })),
    forget: () => setDecided({}),
    sort({ matches, setAside }: Found): { matches: SortedMatch[]; setAside: CrmMatch[] } {
      const place = ({ account: { id } }: CrmMatch) => decided[id] ?? 'listed'
      const listed = [...matches]
      for (const back of setAside.filter(match => decided[match.account.id])) {
        const worse = listed.findIndex(match => SURENESS[match.confidence] < SURENESS[back.confidence])
        listed.splice(worse < 0 ? listed.length : worse, 0, back)
      }
      return {
        matches: listed.map(match => ({ ...match, place: place(match) })),
        setAside: setAside.filter(match => !decided[match.account.id]),
      }
    },
  }
}
