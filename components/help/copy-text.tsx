'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'

type Props = { text: string; label: string }

/** A text to paste elsewhere. Where the browser keeps the clipboard closed, it can still be selected. */
export function CopyText({ text, label }: Props) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <div className="mt-2 space-y-2">
      <pre className="rounded-md border bg-sunken px-3 py-2 text-xs leading-5 break-words whitespace-pre-wrap select-all">
        <code>{text}</code>
      </pre>
      <Button size="sm" onClick={() => void copy()}>
        {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
        <span role="status">{copied ? 'Copied' : 'Copy'}</span>
        <span className="sr-only">: {label}</span>
      </Button>
    </div>
  )
}
