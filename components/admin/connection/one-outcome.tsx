'use client'

import { createContext, use, useId, useState, type ReactNode } from 'react'

const Latest = createContext<{ id: string | null; claim: (id: string) => void }>({ id: null, claim: () => {} })

/** What came of a press is shown until the next press succeeds anywhere within: after a swap "until you swap" is untrue. */
export function OneOutcome({ children }: { children: ReactNode }) {
  const [id, claim] = useState<string | null>(null)
  return <Latest value={{ id, claim }}>{children}</Latest>
}

/** Whether the outcome of this place is the one to show, and how to make it so. */
export function useOutcomePlace() {
  const own = useId()
  const { id, claim } = use(Latest)
  return { isLatest: id === null || id === own, claim: () => claim(own) }
}
