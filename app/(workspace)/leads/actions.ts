'use server'

import { z } from 'zod'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { checkLeads } from '@/lib/crm/check-leads'
import { createLead } from '@/lib/crm/create-lead'
import { takeBulkChecks } from '@/lib/crm/limit-bulk-checks'
import { rejectMatch, restoreMatch } from '@/lib/crm/reject-match'
import { refreshStatus } from '@/lib/crm/refresh/refresh-status'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import { action } from '@/lib/action'
import { newLeadInput } from '@/lib/crm/new-lead-input'
import { leadForm } from '@/lib/crm/writing/lead-form'
import { fieldName } from '@/lib/crm/writing/write-settings'
import { COMPANIES_A_CALL } from '@/lib/matching/share-statements'
import { fail, ok } from '@/lib/result'

const leadId = z.uuid()
const recordId = z.string().max(18)

export const checkLeadAction = action({
  role: 'rep',
  input: z.object({ leadId, searchFor: z.string().max(255).optional() }),
  run: async (user, input) => ok(await checkLead(user, input.leadId, input.searchFor)),
})

/** One API call's worth, so that a screen can show how far it is and stop in between. */
export const checkLeadsAction = action({
  role: 'rep',
  input: z.object({ leadIds: z.array(leadId).min(1).max(COMPANIES_A_CALL) }),
  run: async (user, { leadIds }) => {
    if ((await takeBulkChecks(user.accountId, leadIds.length)) > 0) return fail('too_many')
    const { checked, linked, failure } = await checkLeads(user, leadIds)
    return failure ? fail(failure.code, { detail: failure.detail }) : ok({ checked, linked })
  },
})

export const rejectMatchAction = action({
  role: 'rep',
  input: z.object({ leadId, recordId: recordId.min(15) }),
  run: async (user, input) => ok(await rejectMatch(user, input.leadId, input.recordId)),
})

export const restoreMatchAction = action({
  role: 'rep',
  input: z.object({ leadId, recordId }),
  run: async (user, input) => ok(await restoreMatch(user, input.leadId, input.recordId)),
})

export const associateLeadAction = action({
  role: 'rep',
  input: z.object({ leadId, recordId }),
  run: async (user, input) => ok(await associateLead(user, input.leadId, input.recordId)),
})

/** `refused`: fields that Salesforce has just asked for, so that it is read anew and they are in the form. */
export const leadFormAction = action({
  role: 'rep',
  input: z.object({ leadId, refused: z.array(fieldName).max(50) }),
  run: async (user, input) => ok(await leadForm(user, input.leadId, input.refused)),
})

export const createLeadAction = action({
  role: 'rep',
  input: z.object({ leadId, lead: newLeadInput, createAnyway: z.boolean().optional() }),
  run: async (user, { leadId, lead, createAnyway }) => ok(await createLead(user, leadId, lead, { createAnyway })),
})

export const unlinkLeadAction = action({
  role: 'rep',
  input: z.object({ leadId }),
  run: async (user, input) => ok(await unlinkLead(user, input.leadId)),
})

export const refreshStatusAction = action({
  role: 'rep',
  input: z.object({ leadId }),
  run: async (user, input) => ok(await refreshStatus(user, input.leadId)),
})
