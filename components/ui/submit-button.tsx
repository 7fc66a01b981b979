'use client'

import type { ComponentProps } from 'react'
import { Button } from './button'
import { cn } from './class-names'
import { useAlive } from './use-send'

/** Closed until the page is alive, without looking so: an early press would send the form past our code. */
export function SubmitButton({ className, ...rest }: ComponentProps<typeof Button>) {
  const alive = useAlive()
  return (
    <Button
      type="submit"
      look="primary"
      disabled={!alive}
      className={cn(!alive && 'disabled:opacity-100', className)}
      {...rest}
    />
  )
}
