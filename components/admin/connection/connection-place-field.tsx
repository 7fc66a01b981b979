import type { Place } from './connection-typed'

const PLACES: { place: Place; label: string; text: string }[] = [
  {
    place: 'standby',
    label: 'Beside the one in use',
    text: 'Your team goes on with the old one. Test the new one, then swap with one click.',
  },
  {
    place: 'active',
    label: 'In place of the one in use',
    text: 'Used at once if Salesforce lets it in; if not, the old one stays.',
  },
]

type Props = { place: Place; choose: (place: Place) => void; hasStandby: boolean }

/** Where a sign-in is saved while there is one already. */
export function ConnectionPlaceField({ place, choose, hasStandby }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 text-table font-medium">Save it</legend>
      {PLACES.map(({ place: own, label, text }) => (
        <div key={own} className="flex items-start gap-2.5 py-1">
          <input
            id={`place-${own}`}
            type="radio"
            name="place"
            value={own}
            checked={own === place}
            onChange={() => choose(own)}
            aria-describedby={`about-place-${own}`}
            className="mt-1 size-4 shrink-0 accent-accent max-lg:mt-3.5"
          />
          <div className="min-w-0">
            <label htmlFor={`place-${own}`} className="block py-0.5 max-lg:py-3">
              {label}
            </label>
            <p id={`about-place-${own}`} className="text-table text-muted">
              {text} {own === 'standby' && hasStandby && 'It takes the place of the one kept beside it now.'}
            </p>
          </div>
        </div>
      ))}
      <p className="pt-1 text-table text-muted">Either way, every link to a Salesforce record stays.</p>
    </fieldset>
  )
}
