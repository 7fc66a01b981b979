'use client'

import { Check, Copy } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../ui/button'
import { inputLook } from '../../ui/field'

/** What the app in Salesforce has to be told, to copy. */
export function ConnectionCallback({ url }: { url: string }) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <div className="flex flex-col gap-1.5 lg:grid lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-x-8">
      <label htmlFor={id} className="text-table font-medium lg:col-span-2">
        Callback URL
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          className={inputLook}
          value={url}
          readOnly
          aria-describedby={`${id}-hint`}
          onFocus={event => event.target.select()}
        />
        <Button onClick={() => void copy().catch(() => document.getElementById(id)?.focus())}>
          {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <p id={`${id}-hint`} className="text-table text-muted">
        Enter exactly this in your app in Salesforce, under OAuth Settings → Callback URL, with the scopes “Manage user
        data via APIs (api)” and “Perform requests at any time (refresh_token, offline_access)”.
      </p>
    </div>
  )
}
