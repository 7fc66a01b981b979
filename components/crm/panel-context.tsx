'use client'

import { createContext, use, useState, type ReactNode } from 'react'
import { isLinked } from '@/lib/crm/status'
import { CrmPanel } from './crm-panel'
import type { PanelLead } from './panel-lead'
import type { CrmActions } from './use-panel'

/** What is going on with a company lead on this screen, beside what the database knows. */
export type Passing = 'checking' | 'unavailable' | null

type Context = {
  open: (leadId: string) => void
  passing: (leadId: string) => Passing
  note: (leadIds: string[], state: Passing) => void
}

const PanelContext = createContext<Context | null>(null)

export function useCrmPanel(): Context {
  const context = use(PanelContext)
  if (!context) throw new Error('A CRM button stands inside a CrmPanelProvider')
  return context
}

type Props = {
  leads: PanelLead[]
  actions: CrmActions
  /** Where *Next company* leads when there is no further one on this screen. */
  nextHref?: string | null
  children: ReactNode
}

/** An outage seen on one company is not true for ever. */
const OUTAGE_SHOWN_MS = 60_000

export const crmButtonId = (leadId: string) => `crm-${leadId}`

/**
 * One panel for all company leads of a screen. What was opened stays open when its own change takes it out of the list,
 * as it does under a filter by status; its place in the list then tells which company is next.
 */
export function CrmPanelProvider({ leads, actions, nextHref, children }: Props) {
  const [opened, setOpened] = useState<{ lead: PanelLead; place: number } | null>(null)
  const [passing, setPassing] = useState<Record<string, Passing>>({})
  const place = leads.findIndex(lead => lead.id === opened?.lead.id)
  const lead = leads[place] ?? opened?.lead
  const rest = opened ? leads.slice(place >= 0 ? place + 1 : opened.place) : []
  const next = rest.find(candidate => !isLinked(candidate.status))

  const note = (leadIds: string[], state: Passing) => {
    setPassing(before => ({ ...before, ...Object.fromEntries(leadIds.map(leadId => [leadId, state])) }))
    if (state === 'unavailable') setTimeout(() => leadIds.forEach(forget), OUTAGE_SHOWN_MS)
  }
  const forget = (leadId: string) =>
    setPassing(before => (before[leadId] === 'unavailable' ? { ...before, [leadId]: null } : before))

  const open = (leadId: string) => {
    const at = leads.findIndex(candidate => candidate.id === leadId)
    const found = leads[at]
    if (found) setOpened({ lead: found, place: at })
  }

  return (
    <PanelContext value={{ open, passing: leadId => passing[leadId] ?? null, note }}>
      {children}
      {lead && (
        <CrmPanel
          key={lead.id}
          lead={lead}
          actions={actions}
          onPassing={state => note([lead.id], state)}
          onNext={next && (() => open(next.id))}
          nextHref={next ? null : (nextHref ?? null)}
          onClose={() => setOpened(null)}
        />
      )}
    </PanelContext>
  )
}
