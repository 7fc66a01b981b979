import { type Answer, json } from '../../http/answer'
import { badRequest, notFound } from '../../http/api-error'
import type { Call } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { readBodyOf, readMembers, readSubrequests } from './read-subrequests'
import { type Dispatch, type Subanswer, hasFailed, halted, runSubrequests } from './run-subrequests'

const SINCE = 50
const MOST_GRAPHS = 75
const MOST_NODES = 500
const MOST_FAILURES = 14

/** `/composite/graph`: several lists of requests, each of which happens as a whole or not at all. */
export function answerGraphs(call: Call, dispatch: Dispatch): Answer {
  if (Number(call.version) < SINCE) throw notFound()
  requireMethod(call, 'POST')
  const { graphs } = readBodyOf(call, ['graphs'])
  if (!Array.isArray(graphs)) throw badRequest('JSON_PARSER_ERROR', 'Missing required field: graphs')
  const read = graphs.map(graph => readGraph(call, graph))
  requireAtMost(MOST_GRAPHS, read.length, 'graphs')
  requireAtMost(MOST_NODES, read.flatMap(({ requests }) => requests).length, 'nodes')
  let failures = 0
  const results = read.map(({ graphId, requests }) => {
    const given = failures > MOST_FAILURES ? requests.map(halted) : runSubrequests(call, requests, true, dispatch)
    const isSuccessful = !given.some(hasFailed)
    if (!isSuccessful) failures += 1
    return result(graphId, given, isSuccessful)
  })
  return json(200, { graphs: results })
}

function readGraph(call: Call, graph: unknown) {
  const { graphId, compositeRequest } = readMembers(call.body, graph, ['compositeRequest', 'graphId'])
  if (typeof graphId !== 'string') throw badRequest('JSON_PARSER_ERROR', 'Missing required field: graphId')
  return { graphId, requests: readSubrequests(call, compositeRequest) }
}

function requireAtMost(most: number, count: number, what: string) {
  if (count > most) throw badRequest('LIMIT_EXCEEDED', `The request can’t contain more than ${most} ${what}.`)
}

const result = (graphId: string, compositeResponse: Subanswer[], isSuccessful: boolean) => ({
  graphId,
  graphResponse: { compositeResponse },
  isSuccessful,
})
