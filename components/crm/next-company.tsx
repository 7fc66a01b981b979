import Link from 'next/link'
import { Button, buttonLook } from '@/components/ui/button'

/** On to the next company that is still to do: on this screen, or at an address. */
export type Next = { onNext?: () => void; nextHref: string | null }

export function NextCompany({ onNext, nextHref }: Next) {
  if (onNext)
    return (
      <Button look="primary" onClick={onNext}>
        Next company
      </Button>
    )
  if (!nextHref) return null
  return (
    <Link href={nextHref} className={buttonLook({ look: 'primary' })}>
      Next company
    </Link>
  )
}
