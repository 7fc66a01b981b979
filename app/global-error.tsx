'use client'

import { ErrorPage, type ErrorPageProps } from '@/components/error-page'
import { THEME_SCRIPT } from '@/components/ui/theme-script'
import './globals.css'

/** Stands in for the root layout when that itself fails, so it brings its own page. */
export default function GlobalError(props: ErrorPageProps) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <main>
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  )
}
