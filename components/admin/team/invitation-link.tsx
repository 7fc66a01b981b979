'use client'

import { useEffect, useRef, useState } from 'react'
import type { Invited } from '@/lib/auth/invite'
import { Button } from '../../ui/button'
import { inputLook } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { LocalDate } from '../../ui/times'

/** The only time the link is shown: what is stored is its hash. */
export function InvitationLink({ invited }: { invited: Invited }) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')

  useEffect(() => field.current?.focus(), [])

  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(invited.link)
      setSaid('Copied.')
    } catch {
      // Browsers only give the clipboard to https pages, and may ask the person first.
      setSaid('Your browser does not let us copy. The link is selected: press Ctrl+C, or ⌘C on a Mac.')
    }
  }

  return (
    <Notice look="good" role="status" title={`Invitation for ${invited.email}`} className="mt-4">
      <p>
        Send them this link yourself. It works once, until <LocalDate at={invited.expiresAt} />, and is not shown again.
      </p>
      <div className="flex gap-2 pt-2">
        <input
          ref={field}
          aria-label="Invitation link"
          readOnly
          value={invited.link}
          onFocus={event => event.target.select()}
          className={inputLook}
        />
        <Button onClick={copy}>Copy</Button>
      </div>
      <p role="status" className="text-table">
        {said}
      </p>
    </Notice>
  )
}
