'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { LeadDraft } from '@/lib/crm/writing/lead-draft'
import type { WriteSettings } from '@/lib/crm/writing/write-settings'
import { fail, type Failure } from '@/lib/result'

export type Preview = (input: { leadId: string; settings: WriteSettings }) => Promise<ActionResult<LeadDraft>>
type Shown = { of: string; draft: LeadDraft | null; failure: Failure<ActionCode> | null }

const TYPING_MS = 400

/** What would be sent by the settings as they stand in the form. The last answer stays until the next one is there. */
export function usePreview(preview: Preview, leadId: string | undefined, settings: WriteSettings) {
  const [shown, setShown] = useState<Shown>({ of: '', draft: null, failure: null })
  const [tries, setTries] = useState(0)
  const asked = JSON.stringify([leadId, settings, tries])

  const ask = useEffectEvent(() =>
    leadId ? preview({ leadId, settings }).catch(() => fail('surprise' as ActionCode)) : null,
  )

  // `asked` stands for the company lead and the settings, which are new objects each time the form is drawn.
  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      const answer = await ask()
      if (!wanted || !answer) return
      setShown(before => ({
        of: asked,
        draft: answer.ok ? answer.value : before.draft,
        failure: answer.ok ? null : answer,
      }))
    }, TYPING_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [asked])

  return { ...shown, waiting: shown.of !== asked, again: () => setTries(tries + 1) }
}
