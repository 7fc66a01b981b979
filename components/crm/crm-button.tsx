'use client'

import { Tooltip } from 'radix-ui'
import { cn } from '@/components/ui/class-names'
import { isBroken, isLinked, type CrmStatus } from '@/lib/crm/status'
import { crmButtonId, useCrmPanel } from './panel-context'
import type { PanelLead } from './panel-lead'
import { history } from './status-history'
import { CHECKING, statusLook, UNAVAILABLE } from './status-look'

/** The CRM button: one component, everywhere the same. Its name holds the status and the company. */
export function CrmButton({ lead }: { lead: PanelLead }) {
  const { open, passing } = useCrmPanel()
  const state = passing(lead.id)
  const known = statusLook(lead.status)
  const look = state === 'checking' ? CHECKING : state === 'unavailable' ? UNAVAILABLE : known
  const { icon: Icon } = look
  const about = history(lead.status)
  const before = state === 'unavailable' && lead.status.kind !== 'not_checked' ? known.label : null

  const spoken = before ? `${look.label} (${before})` : look === known ? spokenStatus(lead.status) : look.label

  return (
    <Tooltip.Provider delayDuration={300}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          <button
            id={crmButtonId(lead.id)}
            type="button"
            aria-label={`${spoken}: ${lead.name}`}
            onClick={() => open(lead.id)}
            className={cn(
              'inline-flex h-8 max-w-full min-w-[132px] items-center gap-2 rounded-md border px-2.5 text-table font-medium transition-colors duration-150 max-lg:h-11',
              look.box,
            )}
          >
            <Icon aria-hidden className={cn('size-4 shrink-0', look.mark, look.spin && 'animate-spin')} />
            <span className="truncate">{look.label}</span>
            {before && <span className="truncate font-normal text-muted">({before})</span>}
          </button>
        </Tooltip.Trigger>
        {about && (
          <Tooltip.Portal>
            <Tooltip.Content
              sideOffset={6}
              className="z-50 max-w-72 rounded-md bg-ink px-2.5 py-1.5 text-xs text-page shadow-float"
            >
              {about}
            </Tooltip.Content>
          </Tooltip.Portal>
        )}
      </Tooltip.Root>
    </Tooltip.Provider>
  )
}

/** With the record's name where the label alone does not tell what it is. */
function spokenStatus(status: CrmStatus): string {
  const { label } = statusLook(status)
  if (isLinked(status) && isBroken(status)) return `${label} (${status.record.name})`
  return status.kind === 'matched' ? `Matched with ${label}` : label
}
