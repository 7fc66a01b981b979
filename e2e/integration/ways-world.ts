import { getConnection, type Slot } from '@/db/queries/crm-connections'
import { associateLead } from '@/lib/crm/associate-lead'
import { checkLead } from '@/lib/crm/check-lead'
import { connect } from '@/lib/crm/connection/connect'
import { connectionFacts } from '@/lib/crm/connection/connection-facts'
import type { ConnectionForm } from '@/lib/crm/connection/connection-form'
import { disconnect } from '@/lib/crm/connection/disconnect'
import type { Place } from '@/lib/crm/connection/keep-connection'
import { beginWebServer, finishWebServer } from '@/lib/crm/connection/web-server-flow'
import { startSimulator, type Simulator } from '@/simulator/start'
import { signIn } from '@/simulator/testing/sign-in'
import { startFront } from './front'
import { appForm } from './simulator-sign-in'
import { startWorld } from './world'

export type WaysWorld = Awaited<ReturnType<typeof startWaysWorld>>

/** An account whose Salesforce address can lead to either of two orgs, with all three ways in open in both. */
export async function startWaysWorld() {
  const callbackUrls = ['https://wow.example/api/crm/salesforce/callback']
  const scenario = { clientCredentials: true, rotateRefreshTokens: true, requirePkce: true, callbackUrls }
  const world = await startWorld({ accounts: [{ id: 'a1', name: 'Steady Company' }], scenario })
  const otherOrg = await startSimulator({ orgId: '00D5g00000OTHERAAA', scenario: { ...scenario, name: 'Other Org' } })
  let behind: Simulator = world.simulator
  const front = await startFront(() => behind.url)
  process.env.SALESFORCE_SIMULATOR_URL = front.url
  const { admin, rep } = world

  return {
    world,
    front,
    otherOrg,
    /** From now on the address leads there. */
    goTo(simulator: Simulator) {
      behind = simulator
    },
    app: (way: 'client_credentials' | 'web_server' = 'client_credentials') => appForm(world.simulator, way),
    connected: (form: ConnectionForm, place?: Place) => connect(admin, form, place),
    row: (slot: Slot = 'active') => getConnection(admin.accountId, slot),
    facts: () => connectionFacts(admin.accountId),

    /** A person at the browser: Salesforce’s own pages in between. */
    async throughBrowser(place?: Place) {
      const begun = await beginWebServer(admin, appForm(world.simulator, 'web_server'), place)
      if (!begun.ok) throw new Error(JSON.stringify(begun))
      const { url, sealedState } = begun.value
      const back = Object.fromEntries(await signIn(behind, Object.fromEntries(new URL(url).searchParams)))
      return { begun: begun.value, back, finish: () => finishWebServer(admin, sealedState, back) }
    },

    async aLinkedCompany() {
      const [leadId = ''] = await world.addCompanies([{ name: 'Steady Company' }])
      const { matches } = await checkLead(rep, leadId)
      await associateLead(rep, leadId, matches[0]?.account.id ?? '')
      return leadId
    },

    /** Not connected, and nothing counted. */
    async reset() {
      behind = world.simulator
      front.behave(() => 'pass')
      world.simulator.control.clearFaults()
      await disconnect(admin).catch(() => undefined)
      world.simulator.control.resetRequests()
    },

    async close() {
      await front.close()
      await otherOrg.close()
      await world.close()
    },
  }
}
