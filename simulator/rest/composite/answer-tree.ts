import { type Answer, json } from '../../http/answer'
import { ApiError, notFound } from '../../http/api-error'
import { type Call, readObject } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { contextOf } from '../../records/write-context'
import { createRecord } from '../../records/write-record'
import { missingRecords } from '../collections/read-rows'
import { type RowError, rowErrors } from '../row-error'
import { type TreeNode, readTree } from './read-tree'

interface TreeError {
  referenceId: string
  errors: RowError[]
}

/** `/composite/tree/<Type>`: new records with their children, all of them or none. */
export function answerTree(call: Call): Answer {
  const [, , , , , name = '', further] = call.segments
  const object = call.schema.object(name)
  if (!object || further !== undefined) throw notFound()
  requireMethod(call, 'POST')
  const { records } = readObject(call.body)
  if (!Array.isArray(records) || records.length === 0) throw missingRecords()
  const nodes = readTree(call, object, records)
  const impossible = [...findMisplaced(nodes), ...findRepeated(nodes)]
  if (impossible.length > 0) return refused(impossible)
  const ids = new Map<TreeNode, string>()
  const errors: TreeError[] = []
  const createAll = () => nodes.forEach(node => create(call, node, ids, errors))
  call.org.store.tentatively(createAll, () => errors.length === 0)
  if (errors.length > 0) return refused(errors)
  const results = nodes.map(node => ({ referenceId: node.referenceId, id: ids.get(node) }))
  return json(201, { hasErrors: false, results })
}

const refused = (results: TreeError[]) => json(400, { hasErrors: true, results })

const findMisplaced = (nodes: TreeNode[]): TreeError[] =>
  nodes.flatMap(({ referenceId, problem }) =>
    problem === null ? [] : [{ referenceId, errors: [{ statusCode: 'INVALID_INPUT', message: problem, fields: [] }] }],
  )

function findRepeated(nodes: TreeNode[]): TreeError[] {
  const names = nodes.map(({ referenceId }) => referenceId)
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map(name => ({
      referenceId: name,
      errors: [
        { statusCode: 'INVALID_INPUT', message: 'Duplicate ReferenceId provided in the request.', fields: [] },
        { statusCode: 'PROCESSING_HALTED', message: `Duplicate ReferenceId found: ${name}`, fields: [] },
      ],
    }))
}

/** A record whose parent could not be created is not tried. */
function create(call: Call, node: TreeNode, ids: Map<TreeNode, string>, errors: TreeError[]) {
  const { object, values, parent } = node
  const parentId = parent && ids.get(parent.node)
  if (parent && parentId === undefined) return
  const body = parent ? { ...values, [parent.field]: parentId } : values
  try {
    ids.set(node, createRecord(contextOf(call, object), body))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    errors.push({ referenceId: node.referenceId, errors: rowErrors(error) })
  }
}
