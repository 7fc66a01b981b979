'use client'

import { CalmPage } from './calm-page'
import { Button } from './ui/button'
import { WayOn } from './way-on'

export type ErrorPageProps = { error: Error & { digest?: string } }

/** Trying again loads the page anew: `reset` would only draw the same failed answer again. */
export function ErrorPage({ error }: ErrorPageProps) {
  return (
    <CalmPage
      title="Something went wrong on our side"
      ways={
        <>
          <Button look="primary" onClick={() => window.location.reload()}>
            Try again
          </Button>
          <WayOn />
        </>
      }
    >
      <title>Something went wrong · WOW Analytics</title>
      <p>This page could not be made. Nothing you did before is lost; trying again often helps.</p>
      {error.digest && (
        <p>
          If it stays, give your operator this number:{' '}
          <strong className="font-medium text-ink figures">{error.digest}</strong>
        </p>
      )}
    </CalmPage>
  )
}
