import { useId, type ComponentProps } from 'react'
import { cn } from './class-names'

type Props = { label: string; hint?: string; error?: string } & ComponentProps<'input'>

/** A tick with its words beside it; the whole line is the target. */
export function CheckField({ label, hint, error, className, ...input }: Props) {
  const id = useId()
  const says = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="flex min-h-9 items-center gap-2.5 text-sm max-lg:min-h-11">
        <input
          id={id}
          type="checkbox"
          className="size-4.5 shrink-0 accent-accent"
          aria-invalid={error ? true : undefined}
          aria-describedby={says}
          {...input}
        />
        {label}
      </label>
      {error && (
        <p id={`${id}-error`} className="text-table text-bad">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-table text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
