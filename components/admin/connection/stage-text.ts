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
  address: 'Reach Salesforce',
  sign_in: 'Sign in',
  api: 'Use the API',
  organisation: 'Read your org',
  accounts: 'See Salesforce Accounts',
  leads: 'Create Salesforce Leads',
  lead_source: 'Lead Source',
  required_fields: 'Required fields',
  calls: 'API calls left',
}

const STATES: Record<Stage['state'], string> = {
  running: 'under way',
  ok: 'works',
  warning: 'works, with something missing',
  failed: 'failed',
  not_reached: 'not tried',
}

/** What the adapter says itself, which is no quotation of Salesforce. */
const OUR_FACTS: [RegExp, string][] = [
  [/^not visible: /, 'The user cannot see these fields, so they stay empty in matches: '],
  [/^not writable: /, 'The user cannot write these fields, which every new Salesforce Lead needs: '],
  [
    /^not in the closed list: (.*)$/,
    'Lead Source is a restricted list without “$1”, so every new Salesforce Lead would be refused.',
  ],
  [/^not in the list: (.*)$/, 'Lead Source has no “$1” in its list. Salesforce takes it all the same.'],
  [/^asked of the rep: /, 'Your org requires these fields and nothing fills them, so the create form asks for them: '],
  [/^The object (\w+) is not visible\.$/, 'The user may not see the object $1 at all.'],
  [/^This user may not create Leads\.$/, 'The user may see Salesforce Leads, but not create any.'],
  [/^Salesforce did not say\.$/, 'Salesforce did not say. Everything else works without.'],
  [
    /^The address is not one of Salesforce’s\.$/,
    'The answer pointed to an address that is not one of Salesforce’s, so nothing was sent there.',
  ],
  [/^The request was meant for another host/, 'The answer pointed to another host, so nothing was sent there.'],
]

/** One line of a connection test in words; the only place where a stage becomes text. */
export function stageText({ name, state, code, said }: Stage): StageText {
  const title = TITLES[name]
  if (state === 'not_reached' || state === 'running') return { title, state: STATES[state] }
  if (state === 'ok') return { title, state: STATES.ok, fact: okFact(name, said) }
  const ours = OUR_FACTS.find(([start]) => start.test(said ?? ''))
  const fact = ours && said?.replace(...ours)
  const cure = code ? cureOf(code, said) : undefined
  const shown = fact ?? (name === 'calls' ? grouped(said) : undefined)
  return { title, state: code ? STATES[state] : 'not known', fact: shown, quote: shown ? undefined : said, cure }
}

function okFact(name: StageName, said: string | undefined): string | undefined {
  if (!said) return undefined
  if (name === 'sign_in') return `as ${said}`
  if (name === 'api') return `version ${said}`
  if (name === 'lead_source') return `“${said}” is in the list`
  return name === 'calls' ? grouped(said) : said
}

const grouped = (said: string | undefined) => said?.replace(/\d+/g, digits => Number(digits).toLocaleString('en'))
