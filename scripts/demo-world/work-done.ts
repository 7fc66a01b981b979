import { listLeadFacts } from '@/db/queries/seed-leads'
import type { CurrentUser } from '@/lib/auth/session'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { readCompanies, type Known } from './read-companies'

type Step = 'check' | 'associate' | 'create'

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
  const known = new Map(readCompanies().map(company => [company.domain, company.known]))
  const open = Object.fromEntries(Object.entries(DONE).map(([how, steps]) => [how, [...steps]]))
  let turn = 0
  // Every second company of the list, so that the first screen has something of everything.
  for (const [at, lead] of (await listLeadFacts(admin.accountId)).entries()) {
    const step = at % 2 === 0 ? open[known.get(lead.domain ?? '') ?? '']?.shift() : undefined
    if (step) await work(turn++ % 3 === 0 ? admin : rep, lead, step)
  }
}

async function work(user: CurrentUser, lead: { id: string; name: string }, step: Step) {
  const { matches } = await checkLead(user, lead.id)
  const [best] = matches
  if (step === 'create') await createLead(user, lead.id, { company: lead.name })
  if (step === 'associate' && best && best.confidence !== 'possible')
    await associateLead(user, lead.id, best.account.id)
}
