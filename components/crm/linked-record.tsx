'use client'

import { ExternalLink } from 'lucide-react'
import { Button, buttonLook } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import type { LinkedStatus } from '@/lib/crm/status'
import { history } from './crm-button'
import { NextCompany, type Next } from './next-company'
import { statusLook } from './status-look'
import type { Busy } from './use-panel'

type Props = Next & { status: LinkedStatus; busy: Busy; onUnlink: () => void }

export function LinkedRecord({ status, busy, onUnlink, onNext, nextHref }: Props) {
  const { icon: Icon, mark } = statusLook(status)
  const isLead = status.kind === 'lead'
  return (
    <section className="space-y-4">
      <div className="flex gap-3">
        <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', mark)} />
        <div className="min-w-0">
          <h3 className="font-medium break-words">{status.record.name}</h3>
          <p className="text-muted">
            {isLead ? 'Salesforce Lead' : 'Salesforce Account'} · {history(status)}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <NextCompany onNext={onNext} nextHref={nextHref} />
        <a href={status.record.url} target="_blank" rel="noreferrer" className={buttonLook({ look: 'outline' })}>
          Open in Salesforce <ExternalLink aria-hidden className="size-4" />
        </a>
        <Button look="quiet" busy={busy === 'unlink'} onClick={onUnlink}>
          Un-link
        </Button>
      </div>
      <p className="text-table text-muted">
        Un-link makes this company lead <em>not actioned</em> again. Nothing is changed in Salesforce
        {isLead && ': the Salesforce Lead stays there'}.
      </p>
    </section>
  )
}
