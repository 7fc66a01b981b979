'use client'

import { useState } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { AccessPageData } from '@/lib/auth/access-page'
import { FormFailure } from '../../form-failure'
import { SelectField } from '../../ui/field'
import { FormButton } from '../../ui/form-button'
import { useSend } from '../../ui/use-send'

type Choice = AccessPageData['salesforceSignIn']
type Props = Pick<AccessPageData, 'salesforceSignIn' | 'offered' | 'orgName'> & {
  save: (input: unknown) => Promise<ActionResult<null>>
}

const CHOICES: Record<Choice, { label: string; means: string }> = {
  viewer: {
    label: 'Let them in as viewers',
    means: 'They read everything and change nothing. You can make them reps above.',
  },
  ask: { label: 'Ask me', means: 'They wait until an admin grants their request on this page.' },
  off: { label: 'Keep them out', means: 'Nobody comes in with Salesforce. Whoever has no password is out at once.' },
}

const isChoice = (text: string): text is Choice => text in CHOICES

export function AccessSalesforce({ salesforceSignIn, offered, orgName, save }: Props) {
  const [chosen, setChosen] = useState<Choice>(salesforceSignIn)
  const [said, setSaid] = useState('')
  const { busy, failure, send, setFailure } = useSend<ActionCode>()
  const choose = (text: string) => {
    if (isChoice(text)) setChosen(text)
    setSaid('')
    setFailure(null)
  }
  const submit = () =>
    void send(
      () => save({ salesforceSignIn: chosen }),
      () => setSaid(`Saved: ${CHOICES[chosen].label}.`),
    )

  return (
    <section aria-labelledby="with-salesforce">
      <h2 id="with-salesforce" className="text-sm font-semibold">
        Sign in with Salesforce
      </h2>
      <p className="mt-1 text-muted">
        {orgName
          ? `For people of ${orgName}, the Salesforce organization you are connected to, who follow a link from there.`
          : 'For people of the Salesforce organization you connect, who follow a link from there.'}
      </p>
      {offered ? (
        <>
          <SelectField
            label="Whoever signs in with Salesforce for the first time"
            value={chosen}
            onChange={event => choose(event.target.value)}
            hint={CHOICES[chosen].means}
            className="mt-4 max-w-sm"
          >
            {Object.entries(CHOICES).map(([choice, { label }]) => (
              <option key={choice} value={choice}>
                {label}
              </option>
            ))}
          </SelectField>
          <FormFailure failure={failure} className="mt-4" />
          <div className="mt-4 flex items-center gap-3">
            <FormButton
              type="button"
              look={chosen === salesforceSignIn ? 'outline' : 'primary'}
              busy={busy}
              onClick={submit}
            >
              Save choice
            </FormButton>
            <span role="status" className="text-table text-muted">
              {said}
            </span>
          </div>
        </>
      ) : (
        <p className="mt-2 text-muted">
          It is not set up on this installation. Whoever runs it can do so with the settings that begin with{' '}
          <code className="break-all">SALESFORCE_SIGN_IN_</code>.
        </p>
      )}
    </section>
  )
}
