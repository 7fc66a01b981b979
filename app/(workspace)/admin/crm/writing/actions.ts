'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/action'
import { findOwners } from '@/lib/crm/writing/find-owners'
import { previewWriting } from '@/lib/crm/writing/preview-writing'
import { saveWriting } from '@/lib/crm/writing/save-writing'
import { writeSettings } from '@/lib/crm/writing/write-settings'
import { findCompanies, readOrg } from '@/lib/crm/writing/writing-page'
import { ok } from '@/lib/result'
import { routes } from '@/lib/routes'

const typedText = z.object({ text: z.string().max(255) })

export const saveWritingAction = action({
  role: 'admin',
  input: writeSettings,
  run: async (user, settings) => {
    const saved = await saveWriting(user, settings)
    if (saved.ok) revalidatePath(routes.adminCrm, 'layout')
    return saved
  },
})

export const previewWritingAction = action({
  role: 'admin',
  input: z.object({ leadId: z.uuid(), settings: writeSettings }),
  run: async (user, { leadId, settings }) => ok(await previewWriting(user, leadId, settings)),
})

export const findOwnersAction = action({
  role: 'admin',
  input: typedText,
  run: async (user, { text }) => ok(await findOwners(user, text)),
})

export const findCompaniesAction = action({
  role: 'admin',
  input: typedText,
  run: async (user, { text }) => ok(await findCompanies(user, text)),
})

export const readOrgAgainAction = action({
  role: 'admin',
  input: z.object({}),
  run: async user => ok(await readOrg(user, true)),
})
