'use client'

import { ExternalLink } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NextCompany, type Next } from './next-company'
import type { Busy, PanelOutcome } from './use-panel'

type Props = Next & { outcome: PanelOutcome; busy: Busy; onUnlink: () => void }

/** What happened, in one sentence, and what can be done about it. */
export function Outcome({ outcome, busy, onUnlink, onNext, nextHref }: Props) {
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [outcome])
  const done = outcome.kind !== 'unlinked'
  return (
    <div className="space-y-4">
      <Notice look={done ? 'good' : 'info'} role="status">
        <p ref={heading} tabIndex={-1} className="font-medium outline-none">
          {sentence(outcome)}
        </p>
        <p className="text-muted">{meaning(outcome)}</p>
      </Notice>
      <div className="flex flex-wrap items-center gap-2">
        <NextCompany onNext={onNext} nextHref={nextHref} />
        {(outcome.kind === 'associated' || outcome.kind === 'used') && (
          <Button busy={busy === 'unlink'} onClick={onUnlink}>
            Undo
          </Button>
        )}
        {outcome.kind === 'created' && (
          <Button busy={busy === 'unlink'} onClick={onUnlink}>
            Un-link
          </Button>
        )}
        <a href={outcome.url} target="_blank" rel="noreferrer" className={buttonLook({ look: 'quiet' })}>
          Open in Salesforce <ExternalLink aria-hidden className="size-4" />
        </a>
      </div>
    </div>
  )
}

function sentence({ kind, name }: PanelOutcome): string {
  switch (kind) {
    case 'associated':
      return `Associated with ${ended(name)}`
    case 'used':
      return `Linked to the Salesforce Lead ${ended(name)}`
    case 'created':
      return 'The Salesforce Lead was created.'
    case 'unlinked':
      return `Un-linked from ${ended(name)}`
  }
}

function meaning({ kind, name }: PanelOutcome): string {
  switch (kind) {
    case 'associated':
      return 'Nothing was written in Salesforce.'
    case 'used':
      return 'This company lead is now that Salesforce Lead. Nothing was written in Salesforce.'
    case 'created':
      return `${name}, with a link back to this company lead.`
    case 'unlinked':
      return 'The company lead is back to not actioned. Nothing was changed in Salesforce.'
  }
}

/** “Acme Inc.” has its full stop already. */
const ended = (name: string) => (name.endsWith('.') ? name : `${name}.`)
