'use client'

import { SlidersHorizontal } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'

/** The further filters, folded away. Its fields belong to the form around it, open or not; Esc or a click beside it closes. */
export function FilterDetails({ active, children }: { active: number; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = () => details.current?.removeAttribute('open')
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      close()
      details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <details ref={details} className="relative">
      <summary className={cn(buttonLook({ look: 'outline' }), 'list-none [&::-webkit-details-marker]:hidden')}>
        <SlidersHorizontal aria-hidden className="size-4" /> Filter
        {active > 0 && (
          <span className="figures">
            · {active}
            <span className="sr-only"> active</span>
          </span>
        )}
      </summary>
      <div className="absolute right-0 z-30 mt-2 grid w-80 gap-3 rounded-md border bg-surface p-4 shadow-float max-sm:fixed max-sm:inset-x-4 max-sm:w-auto">
        {children}
      </div>
    </details>
  )
}
