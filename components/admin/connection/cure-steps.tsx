import type { Cure } from './sign-in-cures'

/** What it means, and what to do in Salesforce, in steps. */
export function CureSteps({ cure }: { cure: Cure }) {
  return (
    <>
      <p>{cure.means}</p>
      <ol className="mt-2 list-decimal space-y-1 pl-5 marker:text-muted">
        {cure.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  )
}
