'use client'

import { Cloud } from 'lucide-react'
import { useEffect } from 'react'
import { leaveForSalesforce } from '@/lib/auth/leave-for-salesforce'
import type { SignInFailure } from '@/lib/auth/sign-in-here'
import { FormButton } from '../ui/form-button'
import { Notice } from '../ui/notice'
import { useSend } from '../ui/use-send'
import { signInWords } from './sign-in-words'

/** Goes to Salesforce and back to `goTo`, one of our own paths. */
export function SalesforceSignIn({ goTo }: { goTo: string }) {
  const { busy, failure, send } = useSend<SignInFailure>()
  const leave = () =>
    void send(
      () => leaveForSalesforce(goTo),
      () => {},
    )

  useEffect(() => {
    // Back from Salesforce, a browser may show the page as it was left: waiting for ever.
    const comeBack = (event: PageTransitionEvent) => event.persisted && window.location.reload()
    window.addEventListener('pageshow', comeBack)
    return () => window.removeEventListener('pageshow', comeBack)
  }, [])

  const words = failure && signInWords(failure)
  return (
    <div className="mb-6 flex flex-col gap-4">
      <FormButton type="button" role="link" look="outline" busy={busy} onClick={leave}>
        <Cloud aria-hidden className="size-4 text-accent" />
        Sign in with Salesforce
      </FormButton>
      {words && (
        <Notice look="bad" role="alert" title={words.title}>
          <p>{words.text}</p>
        </Notice>
      )}
      <p className="flex items-center gap-3 text-table text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or with your password
      </p>
    </div>
  )
}
