import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not for your role' }

export { ForbiddenPage as default } from '@/components/forbidden-page'
