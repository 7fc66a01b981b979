'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { LinkedTo } from '@/lib/crm/associate-lead'
import type { CheckAnswer } from '@/lib/crm/check-lead'
import type { CrmLead, NewCrmLead } from '@/lib/crm/provider'
import type { LeadForm } from '@/lib/crm/writing/lead-form'
import { fail, type Failure } from '@/lib/result'
import { isBroken, isLinked, type CrmStatus } from '@/lib/crm/status'
import { CREATE_ANYWAY } from './duplicate-notice'
import { exactIdsOf, foundMatches, NOTHING_FOUND } from './found-matches'
import type { Passing } from './panel-context'
import type { PanelLead } from './panel-lead'
import { fullNameOf, recordOf, type RecordMatch } from './record-match'
import { refreshedWords } from './status-history'
import { matchWords } from './status-look'
import { useSetAside } from './use-set-aside'

export type CrmActions = {
  check(input: { leadId: string; searchFor?: string }): Promise<ActionResult<CheckAnswer>>
  associate(input: { leadId: string; recordId: string }): Promise<ActionResult<LinkedTo>>
  form(input: { leadId: string; refused: string[] }): Promise<ActionResult<LeadForm>>
  create(input: {
    leadId: string
    lead: Omit<NewCrmLead, 'permalink'>
    createAnyway?: boolean
  }): Promise<ActionResult<CrmLead>>
  unlink(input: { leadId: string }): Promise<ActionResult<void>>
  refresh(input: { leadId: string }): Promise<ActionResult<CrmStatus>>
  reject(input: { leadId: string; recordId: string }): Promise<ActionResult<void>>
  restore(input: { leadId: string; recordId: string }): Promise<ActionResult<void>>
}

/** `idle`: nothing has been asked, or the answer did not come. */
export type Search = { state: 'idle' | 'searching' } | ({ state: 'answered' } & CheckAnswer)
export type PanelOutcome = { kind: 'associated' | 'used' | 'created' | 'unlinked'; name: string; url: string }
/** What is under way: the id of the record being linked, `rejecting(id)`, or the verb. */
export type Busy = 'create' | typeof CREATE_ANYWAY | 'unlink' | 'refresh' | (string & {}) | null
export const rejecting = (recordId: string) => `not ${recordId}`

export const OUTAGES: ActionCode[] = ['unreachable', 'unavailable', 'timed_out']

type Hooks = { onPassing: (state: Passing) => void; onChanged: () => void }

/** Everything the panel does: it searches at once unless a link holds, and keeps what it knew on failure. */
export function usePanel(lead: PanelLead, actions: CrmActions, { onPassing, onChanged }: Hooks) {
  const linked = isLinked(lead.status) ? lead.status.record : null
  const holds = linked !== null && !isBroken(lead.status)
  const [search, setSearch] = useState<Search>({ state: holds ? 'idle' : 'searching' })
  const [failure, setFailure] = useState<Failure<ActionCode> | null>(null)
  const [failedSearch, setFailedSearch] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<PanelOutcome | null>(null)
  const [busy, setBusy] = useState<Busy>(null)
  const [failedToCreate, setFailedToCreate] = useState(false)
  const [exactIds, setExactIds] = useState<string[]>([])
  const [said, setSaid] = useState('')
  const aside = useSetAside()
  const [everAnswered, setEverAnswered] = useState(false)
  const latest = useRef(0)

  const searchFor = async (text: string) => {
    const mine = ++latest.current
    setFailure(null)
    setFailedToCreate(false)
    setSaid('')
    setSearch({ state: 'searching' })
    onPassing('checking')
    const answer = await settled(actions.check({ leadId: lead.id, searchFor: text === lead.name ? undefined : text }))
    if (mine !== latest.current) return
    onPassing(!answer.ok && OUTAGES.includes(answer.code) ? 'unavailable' : null)
    if (answer.ok) {
      setSearch({ state: 'answered', ...answer.value })
      setEverAnswered(true)
      aside.forget()
      setExactIds(before => [...before, ...exactIdsOf(answer.value)])
    } else {
      setSearch({ state: 'idle' })
      setFailure(answer)
      setFailedSearch(text)
    }
    onChanged()
  }

  const searchAtOnce = useEffectEvent(() => searchFor(lead.name))
  const openedLinked = useRef(holds)
  // Only on opening: a status that changes underneath must not set off a search.
  useEffect(() => {
    if (!openedLinked.current && latest.current === 0) void searchAtOnce()
  }, [])

  const act = async <T>(doing: NonNullable<Busy>, run: Promise<ActionResult<T>>, done: (value: T) => PanelOutcome) => {
    setBusy(doing)
    // What is being decided about stays in view, with the focus in it, until Salesforce has answered.
    setFailure(before => (before?.duplicates ? before : null))
    setFailedSearch(null)
    const answer = await settled(run)
    setBusy(null)
    setFailedToCreate(!answer.ok && (doing === 'create' || doing === CREATE_ANYWAY))
    setFailure(answer.ok ? null : answer)
    if (answer.ok) setOutcome(done(answer.value))
    onChanged()
  }

  const decide = async (match: RecordMatch, place: 'aside' | 'restored') => {
    const { id } = recordOf(match)
    const name = fullNameOf(match)
    setBusy(rejecting(id))
    setFailure(null)
    setFailedSearch(null)
    const run = place === 'aside' ? actions.reject : actions.restore
    const answer = await settled(run({ leadId: lead.id, recordId: id }))
    setBusy(null)
    if (!answer.ok) return setFailure(answer)
    aside.decide(id, place)
    setSaid(place === 'aside' ? `${name} is not offered for this company again` : `${name} is back among the matches`)
    if (place === 'aside') setExactIds(before => before.filter(known => known !== id))
    else if (match.confidence === 'exact') setExactIds(before => [...before, id])
    onChanged()
  }

  const refresh = async () => {
    setBusy('refresh')
    setFailure(null)
    setFailedSearch(null)
    setSaid('')
    const answer = await settled(actions.refresh({ leadId: lead.id }))
    setBusy(null)
    if (!answer.ok) return setFailure(answer)
    setSaid(refreshedWords(answer.value))
    if (isBroken(answer.value) && !everAnswered) void searchFor(lead.name)
    onChanged()
  }

  return {
    search,
    refresh: () => void refresh(),
    found: search.state === 'answered' ? foundMatches(search, aside.sort) : NOTHING_FOUND,
    reject: (match: RecordMatch) => void decide(match, 'aside'),
    restore: (match: RecordMatch) => void decide(match, 'restored'),
    failure,
    outcome,
    busy,
    failedToCreate,
    sawExact: exactIds.length > 0,
    mayCreate: everAnswered,
    searchFor,
    retry: failedSearch === null ? undefined : () => void searchFor(failedSearch),
    associate: (recordId: string) =>
      act(recordId, actions.associate({ leadId: lead.id, recordId }), ({ object, name, url }) => ({
        kind: object === 'Lead' ? 'used' : 'associated',
        name,
        url,
      })),
    create: (values: Omit<NewCrmLead, 'permalink'>, createAnyway = false) =>
      act(
        createAnyway ? CREATE_ANYWAY : 'create',
        actions.create({ leadId: lead.id, lead: values, createAnyway }),
        ({ name, url }) => ({ kind: 'created', name, url }),
      ),
    unlink: () => {
      const record = outcome ?? linked
      return act('unlink', actions.unlink({ leadId: lead.id }), () => {
        if (!everAnswered) void searchFor(lead.name)
        return { kind: 'unlinked', name: record?.name ?? '', url: record?.url ?? '' }
      })
    },
    spoken: outcome ? '' : said || (holds ? '' : spokenState(search)),
  }
}

/** The line to our own server may break too; that is a failure like any other. */
const settled = <T>(run: Promise<ActionResult<T>>) => run.catch(() => fail('surprise' as ActionCode))

function spokenState(search: Search): string {
  if (search.state === 'searching') return 'Searching Salesforce'
  if (search.state !== 'answered') return ''
  const words = matchWords(search.matches.length + (search.leads?.length ?? 0))
  return `Salesforce answered: ${words}${search.leads ? '' : '; Salesforce Leads were not looked at'}`
}
