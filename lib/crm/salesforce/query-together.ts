import type { Connection } from 'jsforce'
import type { z } from 'zod'
import { CrmError } from '../errors'
import { runComposite } from './run-composite'
import { queryAnswer } from './wire'

type Query<T extends z.ZodType> = readonly [soql: string, row: T]
type Rows<Q extends readonly Query<z.ZodType>[]> = {
  [K in keyof Q]: Q[K] extends Query<infer T> ? z.infer<T>[] : never
}

/** Up to five queries as one API call, each with rows of its own shape; all of them answer, or none. */
export async function queryTogether<const Q extends readonly Query<z.ZodType>[]>(
  connection: Connection,
  queries: Q,
): Promise<Rows<Q>> {
  const answers = await runComposite(
    connection,
    queries.map(([soql]) => soql),
  )
  return queries.map(([, row], i) => {
    const answer = answers[i]
    if (answer instanceof CrmError) throw answer
    return queryAnswer(row).parse(answer).records
  }) as Rows<Q>
}
