'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

const LONGEST_MS = 5_000

/**
 * Reads the page again, with a change of our own in the same paint, and says when it is on the screen. Without waiting for
 * that, the next server action would hold the paint back until it is done itself.
 */
export function useRefresh() {
  const router = useRouter()
  const [refreshing, startRefresh] = useTransition()
  const shown = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (!refreshing) shown.current?.()
  }, [refreshing])
  return (change: () => void) =>
    new Promise<void>(resolve => {
      shown.current = resolve
      setTimeout(resolve, LONGEST_MS)
      startRefresh(() => {
        change()
        router.refresh()
      })
    })
}
