import { CureSteps } from '../admin/connection/cure-steps'
import { SIGN_IN_CURES } from '../admin/connection/sign-in-cures'
import { STAGE_CURES } from '../admin/connection/stage-cures'
import { HelpSection } from './help-section'

/** The same words as under a failed test, so that the two never part. */
export function ErrorHelp() {
  const cures = [...Object.values(SIGN_IN_CURES), ...Object.values(STAGE_CURES)]
  return (
    <HelpSection id="errors" title="What an error means, and its cure">
      <p>Test connection under CRM names the error and shows its cure. Here are all of them.</p>
      <div className="border-t">
        {cures.map(cure => (
          <article key={cure.id} aria-labelledby={cure.id} className="border-b py-4 text-table">
            <h3 id={cure.id} className="scroll-mt-6 pb-1 text-sm font-medium">
              {cure.title}
            </h3>
            <CureSteps cure={cure} />
          </article>
        ))}
      </div>
    </HelpSection>
  )
}
