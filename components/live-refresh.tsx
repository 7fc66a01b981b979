'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { routes } from '@/lib/routes'

const EVERY_MS = 2_500

/**
 * Keeps an open screen true: asks for the account's revision and re-reads the page when it has moved. Asking works across
 * several app processes and any proxy; a hidden tab does not ask, and catches up when it is looked at again.
 */
export function LiveRefresh({ revision }: { revision: number }) {
  const router = useRouter()
  const [refreshing, startRefresh] = useTransition()
  const busy = useRef(refreshing)
  useEffect(() => {
    busy.current = refreshing
  }, [refreshing])
  useEffect(() => {
    let asking = false
    const ask = async () => {
      if (document.hidden || asking || busy.current) return
      asking = true
      try {
        const response = await fetch(routes.changes, { cache: 'no-store' })
        // Signed out or deactivated meanwhile: the page itself then leads to sign-in and back.
        if (response.status === 401) return window.location.reload()
        const answer: unknown = response.ok ? await response.json() : null
        if (typeof answer === 'number' && answer !== revision) startRefresh(() => router.refresh())
      } catch {
        // Offline or restarting: the next round asks again.
      } finally {
        asking = false
      }
    }
    const timer = setInterval(ask, EVERY_MS)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [revision, router])
  return null
}
