import { now } from '../org/clock'
import { toId15 } from '../salesforce-id'
import type { ObjectType } from '../schema/field'
import { findField } from '../schema/schema'
import type { StoredRecord } from './store'

/** How likely each stage of an opportunity is, in percent, and where it stands in the forecast. */
const STAGES: Record<string, [probability: number, forecast: string]> = {
  Prospecting: [10, 'Pipeline'],
  Qualification: [10, 'Pipeline'],
  'Needs Analysis': [20, 'Pipeline'],
  'Value Proposition': [50, 'Pipeline'],
  'Id. Decision Makers': [60, 'Pipeline'],
  'Perception Analysis': [70, 'Pipeline'],
  'Proposal/Price Quote': [75, 'Pipeline'],
  'Negotiation/Review': [90, 'Pipeline'],
  'Closed Won': [100, 'Closed'],
  'Closed Lost': [0, 'Omitted'],
}

/** What a new stage brings along, unless the request says otherwise. */
export function stageValues(object: ObjectType, given: StoredRecord): StoredRecord {
  const stage = object.name === 'Opportunity' ? STAGES[String(given.StageName)] : undefined
  if (!stage) return {}
  const [probability, forecast] = stage
  return {
    Probability: given.Probability ?? probability,
    ForecastCategoryName: given.ForecastCategoryName ?? forecast,
    LastStageChangeDate: now(),
  }
}

function opportunityValues(record: StoredRecord): StoredRecord {
  const { Amount: amount, Probability: probability, CloseDate: close, ForecastCategoryName: forecast } = record
  const expected = typeof amount === 'number' && typeof probability === 'number' ? (amount * probability) / 100 : null
  const [year, month] = String(close ?? '')
    .split('-')
    .map(Number)
  const quarter = month ? Math.ceil(month / 3) : null
  return {
    IsClosed: String(record.StageName ?? '').startsWith('Closed'),
    IsWon: record.StageName === 'Closed Won',
    ExpectedRevenue: expected,
    ForecastCategory: typeof forecast === 'string' ? forecast.split(' ').join('') : null,
    FiscalYear: quarter === null ? null : (year ?? null),
    FiscalQuarter: quarter,
    Fiscal: quarter === null ? null : `${year} ${quarter}`,
  }
}

/** An account has a last name only while it is a person. */
const isPerson = (object: ObjectType, record: StoredRecord) =>
  findField(object, 'LastName') !== undefined && (object.name !== 'Account' || record.IsPersonAccount === true)

export const personName = ({ FirstName, LastName }: StoredRecord) =>
  [FirstName, LastName].filter(part => typeof part === 'string').join(' ')

/** Fields Salesforce works out from others. */
export function derivedValues(object: ObjectType, record: StoredRecord): StoredRecord {
  const derived: StoredRecord = {}
  if (isPerson(object, record)) {
    derived.Name = personName(record)
  }
  if (object.name === 'Opportunity') Object.assign(derived, opportunityValues(record))
  if (object.name === 'Task') {
    derived.IsClosed = record.Status === 'Completed'
    derived.IsHighPriority = record.Priority === 'High'
  }
  if (object.name === 'Case') derived.IsClosed = record.Status === 'Closed'
  if (findField(object, 'PhotoUrl') && typeof record.Id === 'string') {
    derived.PhotoUrl = `/services/images/photo/${toId15(record.Id)}`
  }
  return derived
}
