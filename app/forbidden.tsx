import { ForbiddenPage } from '@/components/forbidden-page'

export default function Forbidden() {
  return (
    <main>
      <ForbiddenPage />
    </main>
  )
}
