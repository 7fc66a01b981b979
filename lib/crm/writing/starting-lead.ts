import { env } from '@/lib/env'
import { permalink } from '@/lib/routes'
import type { NewCrmLead } from '../provider'
import type { WritingFacts } from './lead-facts'

/** A new Salesforce Lead before anybody has changed anything in the form. */
export const startingLead = (leadId: string, { company }: WritingFacts): NewCrmLead => ({
  company: company.name,
  website: company.domain ?? undefined,
  permalink: permalink(env().NEXTAUTH_URL, leadId),
})
