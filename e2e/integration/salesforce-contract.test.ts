import { afterAll, beforeAll, describe } from 'vitest'
import { salesforceProvider } from '@/lib/crm/salesforce/provider'
import { readWriteSettings } from '@/lib/crm/writing/write-settings'
import { startSimulator, type Simulator } from '@/simulator/start'
import { passwordAt } from './simulator-sign-in'
import { searchContract } from './provider.contract'

const NAMES = [
  "O'Brien & Sons",
  '100% Natural',
  'Back\\slash\\',
  'Müller Straßenbau GmbH',
  'ООО «Ромашка»',
  '株式会社日立製作所',
  'Northwind Traders Ltd',
  'Zorbital International Machines',
  'snake_case_ltd',
  'Kestrel Widgets',
  'A',
  '...',
  'Ελληνική Εταιρεία',
]

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({ accounts: NAMES.map((name, i) => ({ id: `c${i}`, name })) })
})
afterAll(() => simulator.close())

describe('Salesforce keeps the contract', () =>
  searchContract(() => {
    const { control } = simulator
    return {
      provider: salesforceProvider(passwordAt(simulator, 'contract'), readWriteSettings({})),
      names: NAMES,
      idOf: name => String(control.records('Account').find(record => record.Name === name)?.Id),
      async countCalls(work) {
        control.resetRequests()
        await work()
        return control.requests().api
      },
      breakDown: () => void control.addFault({ kind: 'unavailable', times: 'forever' }),
      mend: () => control.clearFaults(),
    }
  }))
