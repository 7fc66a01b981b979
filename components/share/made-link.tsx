'use client'

import { useEffect, useRef, useState } from 'react'
import type { ShareLink } from '@/lib/share/make-share-link'
import { inputLook } from '../ui/field'
import { LocalDate } from '../ui/times'

/** The link, copied as soon as it is there. Where the browser keeps the clipboard closed, it is selected. */
export function MadeLink({ made: { link, expiresAt } }: { made: ShareLink }) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)

  useEffect(() => {
    field.current?.focus()
    const copy = async () => navigator.clipboard.writeText(link)
    copy().then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }, [link])

  return (
    <div className="mt-3 space-y-2">
      <input
        ref={field}
        aria-label="Share link"
        readOnly
        value={link}
        onFocus={event => event.target.select()}
        className={inputLook}
      />
      <p role="status" className="text-table">
        {copied === true && 'Copied. '}
        {copied === false && 'Your browser does not let us copy. The link is selected: press Ctrl+C, or ⌘C on a Mac. '}
        It works until <LocalDate at={expiresAt} />, or until an admin ends all share links.
      </p>
    </div>
  )
}
