import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SimulatorBanner } from '@/components/simulator-banner'
import { env } from '@/lib/env'
import { ThemeKeeper } from '@/components/ui/theme-keeper'
import { THEME_SCRIPT } from '@/components/ui/theme-script'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'WOW Analytics', template: '%s · WOW Analytics' },
  description: 'Which companies visit your website, and which of them are in Salesforce.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f7' },
    { media: '(prefers-color-scheme: dark)', color: '#171513' },
  ],
}

/** Every page depends on who is asking. */
export const dynamic = 'force-dynamic'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <ThemeKeeper />
        {env().SALESFORCE_SIMULATOR_URL && <SimulatorBanner />}
        {children}
      </body>
    </html>
  )
}
