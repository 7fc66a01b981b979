import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import { type Field, isIdLike, isNumber, isText } from '../schema/field'
import { parseQuery } from '../soql/parse-query'
import { type QueryPlan, planQuery } from '../soql/plan-query'
import { newContext } from '../soql/query-context'
import type { RecordShape, ShapeMember } from '../soql/record-shape'

const APEX_TYPES: Partial<Record<Field['type'], string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Double',
  currency: 'Double',
  percent: 'Double',
  date: 'Date',
  datetime: 'Datetime',
  address: 'Address',
}

interface Column {
  aggregate: boolean
  apexType: string | null
  booleanType: boolean
  columnName: string
  custom: boolean
  displayName: string
  foreignKeyName: string | null
  insertable: boolean
  joinColumns: Column[]
  numberType: boolean
  textType: boolean
  updatable: boolean
}

/** A column that is no field: a parent, a list of children, an expression. */
const column = (name: string, more: Partial<Column> = {}): Column => ({
  aggregate: false,
  apexType: null,
  booleanType: false,
  columnName: name,
  custom: name.endsWith('__c'),
  displayName: name,
  foreignKeyName: null,
  insertable: false,
  joinColumns: [],
  numberType: false,
  textType: false,
  updatable: false,
  ...more,
})

const fieldColumn = (name: string, field: Field): Column =>
  column(name, {
    apexType: APEX_TYPES[field.type] ?? 'String',
    booleanType: field.type === 'boolean',
    custom: field.custom,
    insertable: field.createable,
    numberType: isNumber(field),
    textType: isText(field) && !isIdLike(field),
    updatable: field.updateable,
  })

const recordColumns = (shape: RecordShape, children: QueryPlan['children']): Column[] =>
  shape.members.map(member => memberColumn(member, children))

function memberColumn(member: ShapeMember, children: QueryPlan['children']): Column {
  const { name } = member
  if (member.kind === 'value') return fieldColumn(name, member.field)
  if (member.kind === 'parent') {
    return column(name, { foreignKeyName: member.foreignKey, joinColumns: recordColumns(member.shape, []) })
  }
  if (member.kind === 'children') {
    const plan = children[member.slot]?.plan
    return column(name, { aggregate: true, joinColumns: plan ? planColumns(plan) : [] })
  }
  return column(name, { apexType: member.kind === 'address' ? 'Address' : null })
}

function planColumns({ shape, children }: QueryPlan): Column[] {
  if (shape.kind === 'records') return recordColumns(shape.shape, children)
  if (shape.kind === 'count') return []
  return shape.shape.members.map(({ name, field, title, isField }) =>
    isField
      ? fieldColumn(name, field)
      : column(name, { aggregate: true, custom: false, displayName: title, numberType: isNumber(field) }),
  )
}

/** `&columns=true`: not the records but what their columns are; the Salesforce CLI asks for it after every query. */
export function answerColumns(call: Call, text: string): Answer {
  const query = parseQuery(text)
  const plan = planQuery(newContext(call, text, call.version), query, { withDeleted: false })
  const { shape, object } = plan
  return json(200, {
    columnMetadata: planColumns(plan),
    entityName: object.name,
    groupBy: query.groupBy.length > 0,
    idSelected: shape.kind === 'records' && shape.shape.members.some(({ name }) => name === 'Id'),
    keyPrefix: object.keyPrefix,
  })
}
