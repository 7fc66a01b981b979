import type { z } from 'zod'
import { admit, calmly, parsed, type ActionCode, type ActionResult } from './action'
import type { Role } from './auth/roles'
import type { CurrentUser } from './auth/session'
import { isOwnOrigin } from './own-origin'
import { fail, type Failure } from './result'
import { toLine } from './stream-lines'

type Spec<I, S, O> = {
  /** The least role that may do this. */
  role: Role
  input: z.ZodType<I>
  run(user: CurrentUser, input: I, tell: (step: S) => void): Promise<ActionResult<O>>
}

/** What a browser reads, one a line: steps as they come, then what came of it. */
export type Told<S, O> = { step: S } | { result: ActionResult<O> }

const STATUS: Partial<Record<ActionCode, number>> = {
  not_signed_in: 401,
  forbidden: 403,
  invalid_input: 400,
  surprise: 500,
}

/**
 * A server action that tells how far it is, which Next's own cannot: a `POST` of JSON, answered line by line. It is made
 * in the same order: our own pages only, session, role, input, verb. It goes on to its end when the browser goes away.
 */
export function streamAction<I, S, O>(spec: Spec<I, S, O>) {
  return async (request: Request): Promise<Response> => {
    if (!isOwnOrigin(request.headers)) return refuse(fail('forbidden'))
    const admitted = await calmly(() => admit(spec.role))
    if (!admitted.ok) return refuse(admitted)
    const sent: unknown = await request.json().catch(() => undefined)
    const input = await calmly(() => parsed(spec.input, sent, async value => ({ ok: true, value })))
    if (!input.ok) return refuse(input)
    return answer(lines<S, O>(tell => spec.run(admitted.value, input.value, tell)))
  }
}

function lines<S, O>(run: (tell: (step: S) => void) => Promise<ActionResult<O>>): ReadableStream<Uint8Array> {
  let gone = false
  return new ReadableStream({
    async start(controller) {
      const write = (told: Told<S, O>) => {
        if (!gone) controller.enqueue(toLine(told))
      }
      write({ result: await calmly(() => run(step => write({ step }))) })
      if (!gone) controller.close()
    },
    cancel() {
      gone = true
    },
  })
}

const refuse = (result: Failure<ActionCode>) => answer(new Blob([toLine({ result })]).stream(), STATUS[result.code])

/** `no-transform`: nothing on the way may hold lines back to compress them. */
const answer = (body: ReadableStream<Uint8Array>, status = 200) =>
  new Response(body, {
    status,
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store, no-transform' },
  })
