'use client'

import { useState } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import { FormFailure } from '../../form-failure'
import { AskDialog } from '../../ui/ask-dialog'
import { FormButton } from '../../ui/form-button'
import { useSend } from '../../ui/use-send'

type Verb = (input: unknown) => Promise<ActionResult<null>>
type Props = { allowed: boolean; allow: Verb; endAll: Verb }

export function AccessShareLinks({ allowed, allow, endAll }: Props) {
  const [asking, setAsking] = useState<'forbid' | 'end' | null>(null)
  const [said, setSaid] = useState('')
  const { busy, failure, send } = useSend<ActionCode>()

  const run = (verb: () => Promise<ActionResult<null>>, done: string) => {
    setAsking(null)
    setSaid('')
    void send(verb, () => setSaid(done))
  }
  const confirmed = () =>
    asking === 'end'
      ? run(() => endAll({}), 'All share links have ended.')
      : run(() => allow({ allowed: false }), 'Share links are not allowed any more.')

  return (
    <section aria-labelledby="share-links">
      <h2 id="share-links" className="text-sm font-semibold">
        Share links
      </h2>
      <p className="mt-1 text-muted">
        {allowed
          ? 'Reps and admins can copy a link to a company’s page. Whoever has it sees that company and its visits without signing in, until it expires: nothing of Salesforce, of your team, or of any other company.'
          : 'Not allowed. Nobody can make a link that shows a company’s page to people who do not sign in.'}
      </p>
      <FormFailure failure={failure} className="mt-4" />
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <FormButton
          type="button"
          look="outline"
          busy={busy}
          onClick={() =>
            allowed ? setAsking('forbid') : run(() => allow({ allowed: true }), 'Share links are allowed now.')
          }
        >
          {allowed ? 'Stop allowing share links' : 'Allow share links'}
        </FormButton>
        {allowed && (
          <FormButton type="button" look="danger" busy={busy} onClick={() => setAsking('end')}>
            End all share links
          </FormButton>
        )}
        <span role="status" className="text-table text-muted">
          {said}
        </span>
      </div>
      <AskDialog
        open={asking !== null}
        onOpenChange={open => !open && setAsking(null)}
        title={asking === 'end' ? 'End all share links?' : 'Stop allowing share links?'}
        keep="Keep them"
        actions={
          <FormButton type="button" look="danger" onClick={confirmed}>
            {asking === 'end' ? 'End all' : 'Stop and end all'}
          </FormButton>
        }
      >
        <p>Every link that is out stops working at once, for good, whoever made it and however long it had left.</p>
      </AskDialog>
    </section>
  )
}
