import { FormButton } from '../ui/form-button'

const PEOPLE = [
  { role: 'admin', may: 'connects Salesforce' },
  { role: 'rep', may: 'works the list' },
  { role: 'viewer', may: 'reads only' },
]

type Props = { busy: boolean; signIn: (email: string, password: string) => Promise<void> }

/** Only rendered in the demo, whose data are made up and whose sign-ins are printed anyway. */
export function DemoPeople({ busy, signIn }: Props) {
  return (
    <section aria-labelledby="demo-people" className="mt-8 border-t pt-6">
      <h2 id="demo-people" className="font-medium">
        This is the demo
      </h2>
      <p className="mt-1 text-table text-muted">Step in as one of its people. All of it is made up.</p>
      <ul className="mt-4 flex flex-col gap-2">
        {PEOPLE.map(({ role, may }) => (
          <li key={role}>
            <FormButton
              type="button"
              look="outline"
              className="w-full [&>span]:w-full [&>span]:justify-between"
              busy={busy}
              aria-label={`Continue as ${role}`}
              onClick={() => void signIn(`${role}@demo.example`, 'wow-demo')}
            >
              Continue as {role}
              <span className="text-table font-normal text-muted">{may}</span>
            </FormButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
