import type { Tried } from './try-outcome'

type Words = { look: 'good' | 'warn' | 'bad'; title: string; text: string; toLeads?: boolean }

/** Says first whether anything was saved: that is what an admin needs to know before the details. */
export function outcomeWords({ what, inspection: { org, stages }, hadConnection }: Tried): Words {
  const failed = stages.some(stage => stage.state === 'failed')
  const lacking = failed || stages.some(stage => stage.state === 'warning' && stage.name !== 'calls')
  if (!org)
    return {
      look: 'bad',
      title: what === 'test' ? 'The test failed' : 'Nothing was saved',
      text: hadConnection
        ? 'The connection that is saved stays as it was. Below is where it stopped, and what to do.'
        : 'Below is where it stopped, and what to do. What you typed is still in the form.',
    }
  const place = `${org.orgName} (${org.sandbox ? 'sandbox' : 'production'})`
  if (what === 'test')
    return {
      look: failed ? 'bad' : lacking ? 'warn' : 'good',
      title: failed ? 'The test failed' : lacking ? 'The test passed, with something missing' : 'The test passed',
      text: failed
        ? `The sign-in to ${place} works. Nothing was saved; press Update to save it all the same.`
        : `This is the way into ${place}. Nothing was saved yet: press Update to save it.`,
    }
  return {
    look: lacking ? 'warn' : 'good',
    title: lacking ? `Connected to ${place}, with something missing` : `Connected to ${place}`,
    text: 'Password and token are saved, encrypted. The CRM button is now on every company lead.',
    toLeads: true,
  }
}
