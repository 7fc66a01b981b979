'use client'

import { useState } from 'react'
import type { ActionResult } from '@/lib/action'
import type { ConnectionFacts } from '@/lib/crm/connection/connection-facts'
import { checkConnectionForm, mayKeepSecret } from '@/lib/crm/connection/connection-form'
import type { OtherOrg } from '@/lib/crm/provider'
import type { TypedBefore } from '@/lib/crm/connection/typed-before'
import { fail } from '@/lib/result'
import { routes } from '@/lib/routes'
import { leaveFor } from '../../ui/leave-for'
import { typedIn } from '../../ui/use-send'
import { offeredAddresses } from './address-fields'
import { firstPlain, typedForm, usualPlace, type Place, type Plain } from './connection-typed'
import { emptySecrets } from './credential-fields'
import { useStages } from './use-stages'
import { useVisit } from './use-visit'

export type ConnectionFormProps = {
  facts: ConnectionFacts | null
  /** What was typed before going to Salesforce, when the browser has come back from there. */
  before: TypedBefore | null
  isBack: boolean
  hasSimulator: boolean
  callbackUrl: string
  /** Where to go on in Salesforce, for the way in that leads there. */
  begin: (input: unknown) => Promise<ActionResult<{ url: string }>>
  swap: (input: unknown) => Promise<ActionResult<{ decision?: OtherOrg }>>
}

/** What is typed, what of it is saved already, and what the buttons do. */
export function useConnectionForm(props: ConnectionFormProps) {
  const { facts, isBack, hasSimulator, begin, swap } = props
  const sending = useStages(facts !== null)
  const { form, send, setFailure, run, router } = sending
  // Kept through every new reading of the page: it is only told when the browser has just come back.
  const [before] = useState(props.before)
  const [plain, setPlain] = useState<Plain>(firstPlain(facts, before, hasSimulator))
  const [chosenPlace, setPlace] = useState<Place | null>(before?.slot ?? null)
  const [replacing, setReplacing] = useState(false)
  const [doing, setDoing] = useState<'test' | 'save'>('test')
  useVisit(isBack, before?.slot, sending)

  const place = facts ? (chosenPlace ?? usualPlace(facts, plain.way)) : 'active'
  const saved = [facts, facts?.standby].find(one => mayKeepSecret(typedForm(plain, {}), one)) ?? null

  const change = (part: Partial<Plain>) => {
    const next = { ...plain, ...part }
    const offered = offeredAddresses(next.way, hasSimulator)
    setPlain({ ...next, address: offered.includes(next.address) ? next.address : (offered[0] ?? next.address) })
  }
  /** In order, or `null` once the errors stand at their fields. */
  const checked = () => {
    if (!form.current) return null
    const typed = typedForm(plain, typedIn(form.current))
    const fields = checkConnectionForm(typed, saved)
    if (Object.keys(fields).length === 0) return { ...typed, crm: 'salesforce', slot: place }
    setFailure(fail('invalid_input', { fields }))
    return null
  }
  const test = () => {
    const typed = checked()
    if (!typed) return
    setDoing('test')
    void run('test', routes.crmTest, typed)
  }
  const save = (acceptOtherOrg = false) => {
    const typed = checked()
    if (!typed) return
    setDoing('save')
    if (plain.way === 'web_server')
      return void send(
        () => begin({ ...typed, acceptOtherOrg }),
        ({ url }) => leaveFor(url),
      )
    const what = place === 'standby' ? 'beside' : 'update'
    void run(what, routes.crmConnect, { ...typed, acceptOtherOrg }, inspection => {
      if (!inspection.org || inspection.decision) return
      emptySecrets(form.current)
      setReplacing(false)
      setPlace(null)
    })
  }
  /** Yes to the other org. What has come from Salesforce's page waits beside the one in use already, if there is one. */
  const waits = sending.tried?.visited === true && sending.tried.hadConnection
  const accept = () => {
    if (!waits) return save(true)
    void send(
      () => swap({ acceptOtherOrg: true }),
      () => router.refresh(),
    )
  }

  return {
    ...sending,
    ...{ plain, change, place, setPlace, doing, test, save, accept },
    /** Set while a blank secret means the saved one. */
    kept: saved && !replacing ? { saved, replace: () => setReplacing(true) } : null,
    /** Set while a blank secret means the one that went along to Salesforce. */
    wentAlong: !saved && !replacing && hasGoneAlong(plain, before) ? { replace: () => setReplacing(true) } : null,
  }
}

const hasGoneAlong = (plain: Plain, before: TypedBefore | null) =>
  before !== null &&
  before.hasSecret &&
  plain.way === 'web_server' &&
  plain.address === before.address &&
  plain.myDomain === before.myDomain &&
  plain.clientId === before.clientId
