import type { WayIn } from '@/lib/crm/connection/connection-form'
import { cn } from '../../ui/class-names'

/** The order on the screen: what was asked for first, then what Salesforce wants instead. */
const WAYS: { way: WayIn; label: string; mark?: string; text: string }[] = [
  {
    way: 'password',
    label: 'Password sign-in',
    mark: 'Until Summer ’27.',
    text: 'The username, password and token of any Salesforce user.',
  },
  {
    way: 'client_credentials',
    label: 'Client credentials',
    mark: 'Recommended.',
    text: 'A key and secret from an app in your own org. No password that expires, no end date.',
  },
  {
    way: 'web_server',
    label: 'Sign in at Salesforce',
    text: 'You sign in over there, second factor and all, and allow WOW Analytics once.',
  },
]

export const WAY_LABELS = Object.fromEntries(WAYS.map(({ way, label }) => [way, label])) as Record<WayIn, string>

type Props = { way: WayIn; choose: (way: WayIn) => void }

/** How we get in. Every way leads to the same connection. */
export function ConnectionWayField({ way, choose }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1.5 text-table font-medium">Way in</legend>
      <div className="grid gap-2 md:grid-cols-3">
        {WAYS.map(({ way: own, label, mark, text }) => (
          <div
            key={own}
            className={cn(
              'relative flex gap-2.5 rounded-md border px-3 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              own === way ? 'border-accent bg-accent-soft' : 'border-line-strong/60 bg-surface hover:bg-sunken',
            )}
          >
            <input
              id={`way-${own}`}
              type="radio"
              name="way"
              value={own}
              checked={own === way}
              onChange={() => choose(own)}
              aria-describedby={`about-way-${own}`}
              className="relative z-10 mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <div className="min-w-0">
              <label htmlFor={`way-${own}`} className="block font-medium after:absolute after:inset-0">
                {label}
              </label>
              <p id={`about-way-${own}`} className="mt-0.5 text-table text-muted">
                {mark && <span className="font-medium text-ink">{mark} </span>}
                {text}
              </p>
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
