'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import type { ActionCode } from '@/lib/action'
import type { Failure } from '@/lib/result'
import { errorText } from './error-text'

type Props = {
  failure: Failure<ActionCode>
  onRetry?: () => void
  /** For a notice that may stand outside of what is in view. */
  takesFocus?: boolean
  className?: string
}

export function FailureNotice({ failure, onRetry, takesFocus, className }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) place.current?.focus()
  }, [failure, takesFocus])
  const { title, text, retry } = errorText(failure)
  return (
    <div ref={place} tabIndex={-1} className={cn('outline-none', className)}>
      <Notice look="bad" role="alert" title={title}>
        <p>{text}</p>
        {failure.detail && (
          <p className="text-table break-words text-muted">
            Salesforce said: <q>{failure.detail}</q>
          </p>
        )}
        {retry && onRetry && (
          <Button size="sm" className="mt-2" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Notice>
    </div>
  )
}
