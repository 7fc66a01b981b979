import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from './class-names'

export const inputLook =
  'h-9 w-full rounded-md border border-line-strong bg-surface px-3 text-sm text-ink placeholder:text-muted aria-invalid:border-bad max-lg:h-11 max-lg:text-base disabled:opacity-60 [&[readonly]]:bg-sunken'

/** `beside`: from 1024 px the hint stands to the right of the input, which keeps a form with long hints short. */
type Shared = { label: string; hint?: ReactNode; error?: string; beside?: boolean; className?: string }

/** A labelled input; hint and error are read out with it, and the error stands right under it. */
export function Field({ label, hint, error, beside, className, ...input }: Shared & ComponentProps<'input'>) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, error, beside, className }}>
      <input
        id={id}
        className={inputLook}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...input}
      />
    </Frame>
  )
}

export function SelectField({
  label,
  hint,
  error,
  beside,
  className,
  children,
  ...select
}: Shared & ComponentProps<'select'>) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, error, beside, className }}>
      <select
        id={id}
        className={cn(inputLook, 'pr-8')}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...select}
      >
        {children}
      </select>
    </Frame>
  )
}

/** For texts of several lines. */
export function TextAreaField({ label, hint, error, beside, className, ...area }: Shared & ComponentProps<'textarea'>) {
  const id = useId()
  return (
    <Frame {...{ id, label, hint, error, beside, className }}>
      <textarea
        id={id}
        rows={3}
        className={cn(inputLook, 'h-auto py-2 max-lg:h-auto')}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...area}
      />
    </Frame>
  )
}

function Frame({ id, label, hint, error, beside, className, children }: Shared & { id: string; children: ReactNode }) {
  return (
    <div className={cn('flex flex-col gap-1.5', beside && BESIDE, className)}>
      <label htmlFor={id} className="text-table font-medium">
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="text-table text-bad">
          {error}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className={cn('text-table text-muted', beside && 'lg:row-span-2 lg:row-start-2')}>
          {hint}
        </div>
      )}
    </div>
  )
}

const BESIDE =
  'lg:grid lg:grid-cols-[22rem_minmax(0,1fr)] lg:items-start lg:gap-x-8 lg:[&>*]:col-start-1 lg:[&>[id$=hint]]:col-start-2'

const describedBy = (id: string, hint: ReactNode, error: string | undefined) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
