'use client'

import { useEffect, useRef } from 'react'
import { routes } from '@/lib/routes'
import type { Place } from './connection-typed'
import type { useStages } from './use-stages'

/** Finishes the sign-in that Salesforce has sent the browser back from: once, whatever the page is reloaded for. */
export function useVisit(isBack: boolean, slot: Place | undefined, { run, router }: ReturnType<typeof useStages>) {
  const begun = useRef(false)
  useEffect(() => {
    if (!isBack || begun.current) return
    begun.current = true
    router.replace(routes.adminCrm, { scroll: false })
    void run(slot === 'standby' ? 'beside' : 'update', routes.crmFinish, {})
  }, [isBack, slot, run, router])
}
