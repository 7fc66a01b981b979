'use server'

import { z } from 'zod'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { createLead } from '@/lib/crm/create-lead'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import { action } from '@/lib/action'
import { newLeadInput } from '@/lib/crm/new-lead-input'
import { ok } from '@/lib/result'

const leadId = z.uuid()

export const checkLeadAction = action({
  role: 'rep',
  input: z.object({ leadId, searchFor: z.string().max(255).optional() }),
  run: async (user, input) => ok(await checkLead(user, input.leadId, input.searchFor)),
})

export const associateLeadAction = action({
  role: 'rep',
  input: z.object({ leadId, crmAccountId: z.string().max(18) }),
  run: async (user, input) => ok(await associateLead(user, input.leadId, input.crmAccountId)),
})

export const createLeadAction = action({
  role: 'rep',
  input: z.object({ leadId, lead: newLeadInput }),
  run: async (user, input) => ok(await createLead(user, input.leadId, input.lead)),
})

export const unlinkLeadAction = action({
  role: 'rep',
  input: z.object({ leadId }),
  run: async (user, input) => ok(await unlinkLead(user, input.leadId)),
})
