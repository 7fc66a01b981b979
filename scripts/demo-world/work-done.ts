import { listLeadFacts } from '@/db/queries/seed-leads'
import type { CurrentUser } from '@/lib/auth/session'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { createRandom } from './random'
import { readCompanies, type Known } from './read-companies'

type Step = 'check' | 'associate' | 'create'

const SEED = 4_711

/** What Ada and Ben have done already: of the companies known in that way, how many and what with them. */
const DONE: Record<Known, Step[]> = {
  exact: ['associate', 'associate', 'associate', 'associate', 'associate', 'check'],
  near: ['associate', 'associate', 'associate', 'check', 'check'],
  several: ['associate', 'check', 'check'],
  abroad: ['check', 'create'],
  none: ['create', 'create', 'create', 'create', 'check', 'check'],
}

/** Works through about a fifth of the list with the product's own verbs, the way people would. */
export async function doSomeWork(admin: CurrentUser, rep: CurrentUser) {
  const random = createRandom(SEED)
  const knownByDomain = new Map(readCompanies().map(({ domain, known }) => [domain, known]))
  const left = new Map(Object.entries(DONE).map(([known, steps]) => [known, [...steps]]))
  for (const lead of await listLeadFacts(admin.accountId)) {
    // Not every company from the top on: a list that people work in has gaps.
    if (random.chance(0.5)) continue
    const step = left.get(knownByDomain.get(lead.domain ?? '') ?? '')?.shift()
    if (step) await work(random.chance(0.35) ? admin : rep, lead, step)
  }
}

async function work(user: CurrentUser, lead: { id: string; name: string }, step: Step) {
  const { matches } = await checkLead(user, lead.id)
  const [best] = matches
  if (step === 'create') await createLead(user, lead.id, { company: lead.name })
  if (step === 'associate' && best && best.confidence !== 'possible')
    await associateLead(user, lead.id, best.account.id)
}
