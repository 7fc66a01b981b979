import { badRequest } from '../../http/api-error'
import { type Call, isRecord } from '../../http/call'
import { sameText } from '../../same-text'
import type { ObjectType } from '../../schema/field'

/** One record of a tree, and by which field it belongs to which. */
export interface TreeNode {
  object: ObjectType
  referenceId: string
  /** Why it cannot be what it says it is. */
  problem: string | null
  values: Record<string, unknown>
  parent: { node: TreeNode; field: string } | null
  depth: number
}

const MOST_RECORDS = 200
const MOST_TYPES = 5
const MOST_LEVELS = 5

const invalid = (message: string) => badRequest('INVALID_INPUT', message)

const childrenOf = (call: Call, object: ObjectType, name: string) =>
  call.schema.children(object).find(child => sameText(child.name, name))

const isList = (value: unknown): value is { records: unknown[] } => isRecord(value) && Array.isArray(value.records)

function readNode(call: Call, object: ObjectType, value: unknown, parent: TreeNode['parent']) {
  const record = isRecord(value) ? value : {}
  const attributes = isRecord(record.attributes) ? record.attributes : {}
  const { type, referenceId } = attributes
  if (typeof referenceId !== 'string' || referenceId === '')
    throw invalid('Include a reference ID for each record in the request.')
  if (typeof type !== 'string') throw invalid('Include an entity type for each record in the request.')
  const fits = call.schema.object(type)?.name === object.name && !object.setup
  const problem = fits ? null : `Invalid entity type provided in the request: ${type}`
  const nested = Object.entries(record).filter(([name, member]) => isList(member) && childrenOf(call, object, name))
  const lists = new Set(nested.map(([name]) => name))
  const values = Object.fromEntries(
    Object.entries(record).filter(([name]) => name !== 'attributes' && !lists.has(name)),
  )
  return { node: { object, referenceId, problem, values, parent, depth: (parent?.node.depth ?? 0) + 1 }, nested }
}

/** The records of a tree level by level, parents before their children. */
export function readTree(call: Call, root: ObjectType, records: unknown[]): TreeNode[] {
  const nodes: TreeNode[] = []
  let level = records.map(value => readNode(call, root, value, null))
  while (level.length > 0) {
    nodes.push(...level.map(({ node }) => node))
    level = level.flatMap(({ node, nested }) =>
      nested.flatMap(([name, list]) => {
        const child = childrenOf(call, node.object, name)
        if (!child || !isList(list)) return []
        return list.records.map(value => readNode(call, child.object, value, { node, field: child.field.name }))
      }),
    )
  }
  const types = new Set(nodes.map(({ object }) => object.name)).size
  if (nodes.length > MOST_RECORDS) throw invalid(`The request can’t contain more than ${MOST_RECORDS} records.`)
  if (types > MOST_TYPES) throw invalid(`The request can’t contain more than ${MOST_TYPES} types of records.`)
  if ((nodes.at(-1)?.depth ?? 0) > MOST_LEVELS)
    throw invalid(`The request can’t be more than ${MOST_LEVELS} levels deep.`)
  return nodes
}
