import type { Health } from '@/lib/crm/health/health'

/** What a run was for, by the name it is kept under. */
const DOING: Record<string, string> = {
  check: 'Checking companies',
  associate: 'Associating a company',
  create: 'Creating a Salesforce Lead',
  form: 'Preparing a Salesforce Lead',
  writing: 'Reading what can be written',
  sweep: 'Finishing what was left open',
  refresh: 'Refreshing statuses',
  'visit-tasks': 'Writing visits into Salesforce',
}

export const doingWords = (doing: string) => DOING[doing] ?? asWords(doing)

const JOBS: Record<string, string> = {
  'forget-failures': 'Forget failures older than 30 days',
  'sweep-intents': 'Finish Salesforce Leads that were left open',
  'refresh-statuses': 'Refresh statuses from Salesforce',
  'visit-tasks': 'Write visits into Salesforce',
}

export const jobWords = (name: string) => JOBS[name] ?? asWords(name)

const asWords = (name: string) => {
  const words = name.replaceAll(/[_-]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const WAYS: Record<Health['facts']['way'], string> = {
  password: 'username and password',
  client_credentials: 'OAuth client credentials',
  web_server: 'OAuth in the browser',
}

export const amount = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export type Verdict = { look: 'good' | 'warn' | 'bad'; sentence: string }

/** The state of it all in one sentence. */
export function verdict({ facts, calls, cap, causes }: Health): Verdict {
  const today = calls.at(-1)?.calls ?? 0
  if (facts.state === 'needs_attention')
    return {
      look: 'bad',
      sentence: 'Stopped: Salesforce refused the saved sign-in, and nothing is tried until you act.',
    }
  if (facts.state === 'paused')
    return { look: 'warn', sentence: 'Paused by an admin: nothing is asked of Salesforce until it is resumed.' }
  if (cap !== null && today >= cap)
    return {
      look: 'warn',
      sentence: 'Waiting: our own limit for today is used up, so nothing is asked until midnight UTC.',
    }
  if (causes.length)
    return { look: 'warn', sentence: `Connected, with ${amount(causes.length, 'cause')} of failure to look at.` }
  return { look: 'good', sentence: 'Everything works.' }
}
