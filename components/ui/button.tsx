import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './class-names'

export const buttonLook = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:not-disabled:bg-accent-strong',
        outline: 'border border-line-strong/60 bg-surface text-ink hover:not-disabled:bg-sunken',
        quiet: 'text-ink hover:not-disabled:bg-sunken',
        danger: 'border border-bad/50 bg-surface text-bad hover:not-disabled:bg-bad-soft',
      },
      size: {
        md: 'h-9 px-3.5 text-sm max-lg:h-11',
        sm: 'h-8 px-3 text-table max-lg:h-11',
        icon: 'size-8 max-lg:size-11',
      },
    },
    defaultVariants: { look: 'outline', size: 'md' },
  },
)

type Props = ComponentProps<'button'> & VariantProps<typeof buttonLook> & { busy?: boolean }

/** `busy` keeps the width and the focus: it is announced, and a second press does nothing. */
export function Button({ look, size, busy, className, children, onClick, type = 'button', ...rest }: Props) {
  return (
    <button
      type={busy ? 'button' : type}
      className={cn(buttonLook({ look, size }), 'relative', className)}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...rest}
    >
      <span className={cn('inline-flex items-center gap-2', busy && 'opacity-0')}>{children}</span>
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
        </span>
      )}
    </button>
  )
}
