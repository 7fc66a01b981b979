import { useAlive } from '../ui/use-send'
import { Button } from '../ui/button'

const PEOPLE = [
  { role: 'admin', may: 'connects Salesforce, invites people' },
  { role: 'rep', may: 'works the list' },
  { role: 'viewer', may: 'reads only' },
]

type Props = { busy: boolean; signIn: (email: string, password: string) => Promise<void> }

/** Only rendered in the demo, whose data are made up and whose sign-ins are printed anyway. */
export function DemoPeople({ busy, signIn }: Props) {
  const alive = useAlive()
  return (
    <section aria-labelledby="demo-people" className="mt-8 border-t pt-6">
      <h2 id="demo-people" className="font-medium">
        This is the demo
      </h2>
      <p className="mt-1 text-table text-muted">Step in as one of its three people. Everything you see is made up.</p>
      <ul className="mt-4 flex flex-col gap-2">
        {PEOPLE.map(({ role, may }) => (
          <li key={role}>
            <Button
              className="w-full justify-between gap-4"
              disabled={!alive || busy}
              aria-label={`Continue as ${role}`}
              onClick={() => void signIn(`${role}@demo.example`, 'wow-demo')}
            >
              Continue as {role}
              <span className="text-table font-normal text-muted">{may}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
