import { type Answer, json } from '../../http/answer'
import { type Call, splitPath } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { readBodyOf, readSubrequests, type Subrequest } from './read-subrequests'
import { type Dispatch, runSubrequests } from './run-subrequests'

const MOST = 25
const MOST_QUERIES = 5
const GRAPH_SINCE = 50

/** `/composite`: what there is below it, and up to 25 requests in one. */
export function answerComposite(call: Call, dispatch: Dispatch): Answer {
  if (call.method === 'GET') return json(200, contents(call.version))
  requireMethod(call, 'HEAD,GET,POST')
  const { compositeRequest, allOrNone } = readBodyOf(call, ['allOrNone', 'collateSubrequests', 'compositeRequest'])
  if (Array.isArray(compositeRequest) && compositeRequest.length > MOST) return tooMany(`${MOST} operations`)
  const requests = readSubrequests(call, compositeRequest)
  if (requests.filter(isCostly).length > MOST_QUERIES) return tooMany(`${MOST_QUERIES} query operations`)
  return json(200, { compositeResponse: runSubrequests(call, requests, allOrNone === true, dispatch) })
}

function contents(version: string) {
  const names = ['tree', 'batch', 'sobjects', ...(Number(version) < GRAPH_SINCE ? [] : ['graph'])]
  return Object.fromEntries(names.map(name => [name, `/services/data/v${version}/composite/${name}`]))
}

/** Queries and collections: of these only few fit into one request. */
function isCostly({ url }: Subrequest): boolean {
  const [, , , resource = '', part = ''] = splitPath(url.split('?')[0] ?? '').map(segment => segment.toLowerCase())
  return resource === 'query' || resource === 'queryall' || (resource === 'composite' && part === 'sobjects')
}

/** Too much is no error of the request but the one answer in it. */
function tooMany(what: string): Answer {
  const body = [{ errorCode: 'LIMIT_EXCEEDED', message: `The request can’t contain more than ${what}.` }]
  return json(200, { compositeResponse: [{ body, httpHeaders: {}, httpStatusCode: 400, referenceId: null }] })
}
