import type { SignInFacts } from '@/lib/crm/connection/connection-facts'
import { Button } from '../../ui/button'
import { LocalDate } from '../../ui/times'

type Props = {
  what: string
  /** `null`: not saved, but typed a moment ago. */
  saved: Pick<SignInFacts, 'savedAt' | 'savedBy'> | null
  replace: () => void
  hint: string
}

/** A secret that is saved: who saved it and when, in words, since dots would look like a value. */
export function CredentialSaved({ what, saved, replace, hint }: Props) {
  return (
    <div
      role="group"
      aria-label={what}
      className="flex flex-col gap-1.5 lg:grid lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-x-8"
    >
      <p className="text-table font-medium lg:col-span-2">{what}</p>
      <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span>
          {saved ? (
            <>
              saved on <LocalDate at={saved.savedAt} /> by {saved.savedBy}
            </>
          ) : (
            'as you typed it a moment ago'
          )}
        </span>
        <Button size="sm" onClick={replace}>
          Replace
        </Button>
      </p>
      <p className="text-table text-muted">{hint}</p>
    </div>
  )
}
