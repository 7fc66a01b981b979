import { viewerOf } from '../org/viewer'
import { sameText } from '../same-text'
import type { Scenario } from '../scenario/scenario'
import { findField } from '../schema/schema'
import { duplicateError } from './duplicate-error'
import type { StoredRecord } from './store'
import { type WriteContext, completeObject } from './write-context'

type Rule = Scenario['duplicateRules'][number]

/** Records of an object whose fields have all the values, however they are capitalized. */
function recordsWith({ org }: WriteContext, objectName: string, pairs: (readonly [string, unknown])[]): string[] {
  const object = org.schema.complete(objectName)
  const [first, ...rest] = pairs.map(([name, value]) => [object && findField(object, name)?.name, value] as const)
  if (!object || first?.[0] === undefined || pairs.some(([, value]) => typeof value !== 'string')) return []
  return org.store
    .findBy(object, first[0], String(first[1]))
    .filter(record => record.IsDeleted !== true && record.IsConverted !== true)
    .filter(record =>
      rest.every(([name, value]) => name !== undefined && sameText(String(record[name]), String(value))),
    )
    .map(record => String(record.Id))
}

function duplicatesOf(context: WriteContext, rule: Rule, record: StoredRecord): string[] {
  const full = completeObject(context)
  const valueOf = (name: string) => record[findField(full, name)?.name ?? name] ?? null
  const own = recordsWith(
    context,
    full.name,
    rule.match.map(name => [name, valueOf(name)] as const),
  )
  const others = Object.entries(rule.across).flatMap(([object, fields]) =>
    recordsWith(
      context,
      object,
      Object.entries(fields).map(([ours, theirs]) => [theirs, valueOf(ours)] as const),
    ),
  )
  return [...own.filter(id => id !== record.Id), ...others]
}

/** Refuses a record that a duplicate rule finds again. A rule that only alerts gives way to the header. */
export function checkDuplicateRules(
  context: WriteContext,
  record: StoredRecord,
  given: StoredRecord,
  event: 'create' | 'update',
) {
  const { org, object, userId, options } = context
  for (const rule of org.scenario.duplicateRules) {
    if (!sameText(rule.object, object.name) || !rule.on.includes(event)) continue
    if (event === 'update' && !rule.match.some(name => (findField(object, name)?.name ?? name) in given)) continue
    if (rule.action === 'alert' && options.allowDuplicates) continue
    const ids = duplicatesOf(context, rule, record)
    if (ids.length === 0) continue
    const { name, message, spelling } = rule
    const finding = { object, rule: name, message, allowSave: rule.action === 'alert', spelling, ids }
    throw duplicateError(viewerOf(org, userId), finding, options)
  }
}
