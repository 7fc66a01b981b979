import type { Inspection, OtherOrg } from '@/lib/crm/provider'

export type Tried = {
  /** `beside`: saved next to the connection that is in use. `resume`: the saved sign-in once more. */
  what: 'test' | 'update' | 'beside' | 'resume'
  inspection: Inspection
  hadConnection: boolean
  /** By way of Salesforce's own page. */
  visited: boolean
}

type Words = { look: 'good' | 'warn' | 'bad'; title: string; text: string; toLeads?: boolean }

/** Says first whether anything was saved: that is what an admin needs to know before the details. */
export function outcomeWords({ what, inspection: { org, stages, decision }, hadConnection, visited }: Tried): Words {
  const failed = stages.some(stage => stage.state === 'failed')
  const lacking = failed || stages.some(stage => stage.state === 'warning' && stage.name !== 'calls')
  if (!org) return notLetIn(what, hadConnection)
  const place = `${org.orgName} (${org.sandbox ? 'sandbox' : 'production'})`
  if (decision)
    return {
      look: 'warn',
      title:
        visited && hadConnection
          ? 'Kept beside: this is another Salesforce org'
          : 'Nothing was saved: this is another Salesforce org',
      text: `The sign-in to ${place} works. ${untilThen(decision)}`,
    }
  if (what === 'test')
    return {
      look: failed ? 'bad' : lacking ? 'warn' : 'good',
      title: failed
        ? 'The sign-in works, but not all that is needed'
        : lacking
          ? 'The test passed, with something missing'
          : 'The test passed',
      text: failed
        ? `This is the way into ${place}. A test saves nothing; below is what does not work yet.`
        : `This is the way into ${place}. A test saves nothing.`,
    }
  const but = lacking ? ', with something missing' : ''
  if (what === 'beside')
    return {
      look: lacking ? 'warn' : 'good',
      title: `Set up beside the one in use${but}`,
      text: `This is a way into ${place}. Your team works with the old one until you swap, above.`,
    }
  return {
    look: lacking ? 'warn' : 'good',
    title: `Connected to ${place}${but}`,
    text: 'What signs in is saved, encrypted. The CRM button is now on every company lead.',
    toLeads: true,
  }
}

const untilThen = ({ before }: OtherOrg) =>
  before.orgName === null
    ? 'Your company leads are linked to records of the org that was connected before; you decide what becomes of them.'
    : `Your team goes on with ${before.orgName} until you decide otherwise.`

function notLetIn(what: Tried['what'], hadConnection: boolean): Words {
  if (what === 'resume')
    return {
      look: 'bad',
      title: 'The saved sign-in did not work',
      text: 'It was tried once and will not be tried again by itself. Below is what to do.',
    }
  return {
    look: 'bad',
    title: what === 'test' ? 'The test failed' : 'Nothing was saved',
    text: hadConnection
      ? 'The connection that is saved stays as it was. Below is where it stopped, and what to do.'
      : 'Below is where it stopped, and what to do. What you typed is still in the form.',
  }
}
