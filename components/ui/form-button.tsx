'use client'

import type { ComponentProps } from 'react'
import { Button } from './button'
import { cn } from './class-names'
import { useAlive } from './use-send'

/** Sends its form, unless it has another `type`. Closed until the page is alive, without looking so: see `useAlive`. */
export function FormButton({ className, ...rest }: ComponentProps<typeof Button>) {
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
