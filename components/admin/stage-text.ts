import type { Stage, StageName } from '@/lib/crm/provider'
import type { Cure } from './sign-in-cures'
import { cureOf } from './stage-cures'

export type StageText = {
  title: string
  /** The state in words, since an icon and a colour alone tell not everybody. */
  state: string
  /** A fact, in our words. */
  fact?: string
  /** What Salesforce answered, to be shown as a quotation. */
  quote?: string
  cure?: Cure
}

const TITLES: Record<StageName, string> = {
  sign_in: 'Sign in',
  organisation: 'Read your org',
  accounts: 'See Salesforce Accounts',
  leads: 'Create Salesforce Leads',
  calls: 'API calls left',
}

const STATES: Record<Stage['state'], string> = {
  ok: 'works',
  warning: 'works, with something missing',
  failed: 'failed',
  not_reached: 'not tried',
}

/** What the adapter says itself, which is no quotation of Salesforce. */
const OUR_FACTS: [RegExp, string][] = [
  [/^not visible: /, 'The user cannot see these fields, so they stay empty in matches: '],
  [/^not writable: /, 'The user cannot write these fields, which every new Salesforce Lead needs: '],
  [/^The object (\w+) is not visible\.$/, 'The user may not see the object $1 at all.'],
  [/^This user may not create Leads\.$/, 'The user may see Salesforce Leads, but not create any.'],
  [
    /^The address is not one of Salesforce’s\.$/,
    'The answer pointed to an address that is not one of Salesforce’s, so nothing was sent there.',
  ],
]

/** One line of a connection test in words; the only place where a stage becomes text. */
export function stageText({ name, state, code, said }: Stage): StageText {
  const title = TITLES[name]
  if (state === 'not_reached') return { title, state: STATES.not_reached }
  if (state === 'ok') return { title, state: STATES.ok, fact: okFact(name, said) }
  const ours = OUR_FACTS.find(([start]) => start.test(said ?? ''))
  const fact = ours && said?.replace(...ours)
  const cure = cureOf(code ?? 'no_access', said)
  if (state === 'warning' && name === 'calls')
    return { title, state: 'not known', fact: 'The user may not see it. Everything else works without.', quote: said }
  return { title, state: STATES[state], fact, quote: fact ? undefined : said, cure }
}

function okFact(name: StageName, said: string | undefined): string | undefined {
  if (name === 'sign_in') return said && `as ${said}`
  return name === 'calls' ? said?.replace(/\d+/g, digits => Number(digits).toLocaleString('en')) : said
}
