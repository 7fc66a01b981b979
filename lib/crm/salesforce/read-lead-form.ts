import type { CrmProvider } from '../provider'
import type { WriteSettings } from '../writing/write-settings'
import type { Calls } from './calls'
import { describe, forgetDescribe } from './describe'
import { fillLead, type Owner } from './fill-lead'
import { findOwnerById, findOwners } from './owners'
import { prepareLead } from './prepare-lead'
import { forgetReps, knownRep } from './known-rep'
import { toOrgLead } from './to-org-lead'

type Verbs = Pick<CrmProvider, 'readOrgLead' | 'findOwners' | 'findOwner' | 'draftLead' | 'prepareLead'>

/** What a new Lead of this org needs, and how ours would look in it. Only these verbs know the admin's settings. */
export function readLeadForm({ version, run, read }: Calls, saved: WriteSettings): Verbs {
  const orgLead = () => read('Lead', async connection => toOrgLead(await describe(connection, version, 'Lead')))

  const ownerFor = async ({ owner }: WriteSettings, email: string): Promise<Owner> => {
    if (owner.kind === 'fixed') return { kind: 'fixed', id: owner.id, name: owner.name }
    if (owner.kind !== 'rep') return { kind: owner.kind }
    const rep = await run(connection => knownRep(connection, version, email))
    if (rep.found === 'one') return { kind: 'rep', id: rep.owner.id, name: rep.owner.name, email }
    return { kind: rep.found === 'none' ? 'rep_unknown' : 'rep_twice', email }
  }

  const draftLead: Verbs['draftLead'] = async (lead, facts, settings = saved) => {
    const [org, owner] = await Promise.all([orgLead(), ownerFor(settings, facts.repEmail)])
    return fillLead({ lead, facts, settings, org, owner })
  }

  return {
    readOrgLead: async ({ fresh } = { fresh: false }) => {
      if (fresh) {
        forgetDescribe(version, 'Lead')
        forgetReps(version)
      }
      return orgLead()
    },
    findOwners: text => run(connection => findOwners(connection, text)),
    findOwner: id => run(connection => findOwnerById(connection, id)),
    draftLead,
    prepareLead: async (lead, facts) => prepareLead(await draftLead(lead, facts)),
  }
}
