import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import { mayAct, type Role } from './auth/roles'
import { currentUser, type CurrentUser } from './auth/session'
import { CrmError, type CrmErrorCode } from './crm/errors'
import { errorFacts, log } from './log'
import { fail, ok, type Failure, type Result } from './result'

export type ActionCode =
  CrmErrorCode | 'not_signed_in' | 'forbidden' | 'invalid_input' | 'refused' | 'too_many' | 'surprise'
export type ActionResult<O> = Result<O, ActionCode>

type Spec<I, O> = {
  /** The least role that may do this. */
  role: Role
  input: z.ZodType<I>
  run(user: CurrentUser, input: I): Promise<ActionResult<O>>
}

/** The only way to make a server action: session, then role, then input, then the verb, and a `Result` in every case. */
export function action<I, O>(spec: Spec<I, O>) {
  return async (input: unknown): Promise<ActionResult<O>> =>
    calmly(async () => {
      const admitted = await admit(spec.role)
      return admitted.ok ? parsed(spec.input, input, value => spec.run(admitted.value, value)) : admitted
    })
}

/** Who is asking, if that is somebody of at least this role. */
export async function admit(role: Role): Promise<ActionResult<CurrentUser>> {
  const user = await currentUser()
  if (!user) return fail('not_signed_in')
  return mayAct(user.role, role) ? ok(user) : fail('forbidden')
}

/** For the few things done before anyone is signed in: the first run, and joining by invitation. */
export function publicAction<I, O>(
  spec: Omit<Spec<I, O>, 'role' | 'run'> & { run(input: I): Promise<ActionResult<O>> },
) {
  return async (input: unknown): Promise<ActionResult<O>> => calmly(() => parsed(spec.input, input, spec.run))
}

/** What a browser has sent, once it is what the schema says. */
export async function parsed<I, O>(
  schema: z.ZodType<I>,
  input: unknown,
  run: (input: I) => Promise<ActionResult<O>>,
): Promise<ActionResult<O>> {
  const result = schema.safeParse(input)
  return result.success ? run(result.data) : fail('invalid_input', { fields: fieldMessages(result.error) })
}

/** A surprise is logged under a number, and the person is told that number and nothing else. */
export async function calmly<O>(run: () => Promise<ActionResult<O>>): Promise<ActionResult<O>> {
  try {
    return await run()
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof CrmError) return expected(error)
    const requestId = randomUUID().slice(0, 8)
    log('action_failed', { requestId, ...errorFacts(error) })
    return fail('surprise', { requestId })
  }
}

const expected = ({ code, detail, fields, duplicates }: CrmError): Failure<ActionCode> =>
  fail(code, { detail, fields, duplicates })

function fieldMessages(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map(issue => [issue.path.join('.') || 'form', issue.message]))
}
