import type { Metadata } from 'next'
import { ForbiddenPage } from '@/components/forbidden-page'

export const metadata: Metadata = { title: 'Not for your role' }

export default function Forbidden() {
  return (
    <main>
      <ForbiddenPage />
    </main>
  )
}
