import type { Org } from '../org/org'
import type { ScenarioLayer } from './layers'
import type { ScenarioInput } from './scenario'

const BIG = 5_001

const ACCOUNTS = [
  { Name: 'Acorn Insurance', Website: 'https://acorn.example', BillingCity: 'Leeds', Industry: 'Insurance' },
  { Name: 'Birch Logistics', Website: 'https://birch.example', BillingCity: 'Hamburg', Industry: 'Shipping' },
  { Name: 'Cedar Robotics', Website: 'https://cedar.example', BillingCity: 'Austin', Industry: 'Machinery' },
  { Name: 'Delta Foods', Website: 'https://delta.example', BillingCity: 'Lyon', Industry: 'Food & Beverage' },
  { Name: 'Elm University', Website: 'https://elm.example', BillingCity: 'Oxford', Industry: 'Education' },
  { Name: 'Fjord Energy', Website: 'https://fjord.example', BillingCity: 'Oslo', Industry: 'Energy' },
]

const PEOPLE = [
  ['Ada', 'Lovelace'],
  ['Charles', 'Babbage'],
  ['Grace', 'Hopper'],
  ['Alan', 'Turing'],
  ['Edith', 'Clarke'],
  ['Hedy', 'Lamarr'],
] as const

const STAGES = ['Prospecting', 'Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Closed Won', 'Closed Lost']

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const firstAccounts = (org: Org): string[] =>
  org.store.database
    .prepare<[number], { Id: string }>('SELECT "Id" FROM "Account" WHERE "IsDeleted" = 0 ORDER BY position LIMIT ?')
    .all(ACCOUNTS.length)
    .map(row => row.Id)

/** What is in every organization that is started by command: enough for the test suites of others to run on it. */
function defaultScenario(org: Org): ScenarioInput {
  const present = firstAccounts(org)
  const accounts = present.length > 0 ? present : ACCOUNTS.map(({ Name }) => `Account:${Name}`)
  const accountOf = (index: number) => accounts[index % accounts.length]
  return {
    objects: [
      {
        name: 'UpsertTable__c',
        fields: [{ name: 'ExtId__c', label: 'Ext Id', type: 'string', length: 255, externalId: true }],
      },
      { name: 'BigTable__c' },
    ],
    records: {
      ...(present.length > 0 ? {} : { Account: ACCOUNTS }),
      Contact: PEOPLE.map(([FirstName, LastName], index) => ({
        FirstName,
        LastName,
        Email: `${FirstName}.${LastName}@example.com`.toLowerCase(),
        AccountId: accountOf(index),
      })),
      Opportunity: Array.from({ length: 12 }, (_, index) => ({
        Name: `Opportunity ${index + 1}`,
        AccountId: accountOf(index),
        StageName: STAGES[index % STAGES.length],
        Amount: (index + 1) * 1_000,
        CloseDate: inDays((index - 4) * 15),
      })),
      BigTable__c: Array.from({ length: BIG }, (_, index) => ({ Name: `Big ${String(index + 1).padStart(4, '0')}` })),
    },
  }
}

export const DEFAULT_LAYER: ScenarioLayer = { name: 'the default scenario', read: defaultScenario, key: 'default' }
