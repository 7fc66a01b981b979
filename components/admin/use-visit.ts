'use client'

import { useEffect, useRef } from 'react'
import { routes } from '@/lib/routes'
import type { Place } from './connection-typed'
import type { useStages } from './use-stages'

/** Finishes the sign-in that Salesforce has sent the browser back from: once, whatever the page is reloaded for. */
export function useVisit(isBack: boolean, slot: Place | undefined, run: ReturnType<typeof useStages>['run']) {
  const begun = useRef(false)
  useEffect(() => {
    if (!isBack || begun.current) return
    begun.current = true
    window.history.replaceState(null, '', routes.adminCrm)
    void run(slot === 'standby' ? 'beside' : 'update', routes.crmFinish, {})
  }, [isBack, slot, run])
}
