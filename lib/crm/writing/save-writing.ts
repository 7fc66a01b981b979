import { v7 as uuid } from 'uuid'
import { saveSettings } from '@/db/queries/crm-settings'
import type { CurrentUser } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/result'
import { permalink } from '@/lib/routes'
import { withCrm } from '../with-crm'
import { checkWriting } from './check-writing'
import { offered, type OrgLead } from './org-lead'
import type { WriteSettings } from './write-settings'

/** Keeps what an admin has chosen, once the org as it is now agrees with all of it; else one sentence for each field. */
export async function saveWriting(
  user: CurrentUser,
  wanted: WriteSettings,
): Promise<Result<{ settings: WriteSettings; org: OrgLead }, 'invalid_input'>> {
  return withCrm(
    user.accountId,
    async ({ provider, connection }) => {
      const org = await provider.readOrgLead({ fresh: true })
      const chosen = wanted.owner.kind === 'fixed' ? await provider.findOwner(wanted.owner.id) : null
      const fields = checkWriting(wanted, {
        org,
        permalink: permalink(env().NEXTAUTH_URL, uuid()),
        ownerFound: chosen !== null,
      })
      if (Object.keys(fields).length) return fail('invalid_input', { fields })
      // What the browser says of a person is not kept: the name is Salesforce's.
      const settings = chosen
        ? { ...wanted, owner: { kind: 'fixed' as const, id: chosen.id, name: chosen.name } }
        : wanted
      await saveSettings(user.accountId, connection.orgId, { writing: settings }, user, 'what is written in Salesforce')
      return ok({ settings, org: offered(org) })
    },
    { doing: 'writing', by: user },
  )
}
