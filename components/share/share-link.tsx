'use client'

import { Link2 } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId, useState } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import { SHARE_DAYS, type ShareDays } from '@/lib/share/share-days'
import type { ShareLink as Made } from '@/lib/share/make-share-link'
import { FormFailure } from '../form-failure'
import { Button } from '../ui/button'
import { FormButton } from '../ui/form-button'
import { useSend } from '../ui/use-send'
import { MadeLink } from './made-link'

type Props = { leadId: string; make: (input: unknown) => Promise<ActionResult<Made>> }

/** Makes a link that shows this company to people who do not sign in, and copies it. */
export function ShareLink({ leadId, make }: Props) {
  const id = useId()
  const [days, setDays] = useState<ShareDays>(30)
  const [made, setMade] = useState<Made | null>(null)
  const { busy, failure, send, setFailure } = useSend<ActionCode>()

  const startOver = () => {
    setMade(null)
    setFailure(null)
  }

  return (
    <Popover.Root onOpenChange={startOver}>
      <Popover.Trigger asChild>
        <Button className="no-print">
          <Link2 aria-hidden className="size-4" />
          Copy share link
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={16}
          aria-labelledby={`${id}-title`}
          className="z-40 w-[min(22rem,calc(100vw-2rem))] rounded-md border bg-surface p-4 shadow-float outline-none"
        >
          <p id={`${id}-title`} className="font-medium">
            Share this company
          </p>
          <p className="mt-1 text-table text-muted">
            Whoever has the link sees who they are and their visits, without signing in. Nothing of Salesforce.
          </p>
          {made ? (
            <MadeLink made={made} />
          ) : (
            <form
              onSubmit={event => {
                event.preventDefault()
                void send(() => make({ leadId, days }), setMade)
              }}
              className="mt-3 space-y-4"
            >
              <fieldset>
                <legend className="pb-1 text-table font-medium">Works for</legend>
                <div className="flex gap-5">
                  {SHARE_DAYS.map(choice => (
                    <label key={choice} className="flex min-h-9 items-center gap-2 max-lg:min-h-11">
                      <input
                        type="radio"
                        name="days"
                        checked={days === choice}
                        onChange={() => setDays(choice)}
                        className="size-4 accent-accent"
                      />
                      {choice} days
                    </label>
                  ))}
                </div>
              </fieldset>
              <FormFailure failure={failure} />
              <FormButton busy={busy} className="w-full">
                Copy link for {days} days
              </FormButton>
            </form>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
