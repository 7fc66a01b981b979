import type { Answer } from '../../http/answer'
import { notFound } from '../../http/api-error'
import type { Call } from '../../http/call'
import { entryOf } from '../../http/entry-of'
import { answerCollections } from '../collections/answer-collections'
import { answerBatch } from './answer-batch'
import { answerComposite } from './answer-composite'
import { answerGraphs } from './answer-graphs'
import { answerTree } from './answer-tree'
import type { Dispatch } from './run-subrequests'

const PARTS: Record<string, (call: Call, dispatch: Dispatch) => Answer> = {
  batch: answerBatch,
  graph: answerGraphs,
  sobjects: answerCollections,
  tree: answerTree,
}

/** Everything under `/composite`; `dispatch` answers the requests inside of a request. */
export function answerCompositeResource(call: Call, dispatch: Dispatch): Answer {
  const [, , , , part] = call.segments
  if (part === undefined) return answerComposite(call, dispatch)
  const answer = entryOf(PARTS, part)
  if (!answer) throw notFound()
  return answer(call, dispatch)
}
