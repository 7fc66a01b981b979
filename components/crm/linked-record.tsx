'use client'

import { ExternalLink } from 'lucide-react'
import { Button, buttonLook } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import { isBroken, type LinkedStatus } from '@/lib/crm/status'
import { LinkAge } from './link-age'
import { NextCompany, type Next } from './next-company'
import { whatHappened, whatNow } from './status-history'
import { statusLook } from './status-look'
import type { Busy } from './use-panel'

type Props = Next & {
  status: LinkedStatus
  busy: Busy
  onUnlink: () => void
  onRefresh: () => void
  onAssociate: (recordId: string) => void
}

/** What a company lead is linked to, how old that is, and what has become of it. */
export function LinkedRecord({ status, busy, onUnlink, onRefresh, onAssociate, onNext, nextHref }: Props) {
  const { icon: Icon, mark } = statusLook(status)
  const isLead = status.kind === 'lead'
  const broken = isBroken(status)
  const { successor } = status
  return (
    <section className="space-y-4">
      <div className="flex gap-3">
        <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', mark)} />
        <div className="min-w-0">
          <h3 className="font-medium break-words">{status.record.name}</h3>
          <p className="text-muted">{isLead ? 'Salesforce Lead' : 'Salesforce Account'}</p>
          <LinkAge status={status} className="text-table text-muted" />
        </div>
      </div>
      {broken && (
        <Notice look="warn" title={whatHappened(status) ?? undefined}>
          <p>{whatNow(status)} Choose again below, and the new record takes its place.</p>
        </Notice>
      )}
      {!broken && successor && (
        <Notice look="info" title={whatHappened(status) ?? undefined}>
          <p>
            The Salesforce Lead has become a Salesforce Account. Nothing is written in Salesforce when you associate.
          </p>
          <Button
            look="primary"
            size="sm"
            className="mt-1 max-w-full"
            busy={busy === successor.id}
            disabled={busy !== null && busy !== successor.id}
            onClick={() => onAssociate(successor.id)}
          >
            <span className="truncate">Associate with {successor.name}</span>
          </Button>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {!broken && !successor && <NextCompany onNext={onNext} nextHref={nextHref} />}
        {!broken && (
          <a href={status.record.url} target="_blank" rel="noreferrer" className={buttonLook({ look: 'outline' })}>
            Open in Salesforce <ExternalLink aria-hidden className="size-4" />
          </a>
        )}
        <Button
          look={broken ? 'outline' : 'quiet'}
          busy={busy === 'refresh'}
          disabled={busy !== null && busy !== 'refresh'}
          onClick={onRefresh}
        >
          Refresh from Salesforce
        </Button>
        <Button look="quiet" busy={busy === 'unlink'} disabled={busy !== null && busy !== 'unlink'} onClick={onUnlink}>
          Un-link
        </Button>
      </div>
      <p className="text-table text-muted">
        Un-link makes this company lead <em>not actioned</em> again. Nothing is changed in Salesforce
        {isLead && !broken && ': the Salesforce Lead stays there'}.
      </p>
    </section>
  )
}
