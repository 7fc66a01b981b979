import type { Connection } from 'jsforce'
import type { z } from 'zod'
import { CrmError } from '../errors'
import { fromSalesforce } from './errors'
import { API_VERSION } from './session'
import { compositeAnswer, queryAnswer, restErrors } from './wire'

type Query<T extends z.ZodType> = readonly [soql: string, row: T]
type Rows<Q extends readonly Query<z.ZodType>[]> = {
  [K in keyof Q]: Q[K] extends Query<infer T> ? z.infer<T>[] : never
}

/** Up to five queries as one API call, each with rows of its own shape; all of them answer, or none. */
export async function queryTogether<const Q extends readonly Query<z.ZodType>[]>(
  connection: Connection,
  queries: Q,
): Promise<Rows<Q>> {
  const answer = compositeAnswer.parse(
    await connection.requestPost(`/services/data/v${API_VERSION}/composite`, {
      allOrNone: false,
      compositeRequest: queries.map(([soql], i) => ({
        method: 'GET',
        referenceId: `q${i}`,
        url: `/services/data/v${API_VERSION}/query?q=${encodeURIComponent(soql)}`,
      })),
    }),
  )
  if (answer.compositeResponse.length !== queries.length) throw new CrmError('unexpected_answer')
  return queries.map(([, row], i) => {
    const part = answer.compositeResponse[i]
    if (part?.httpStatusCode === 200) return queryAnswer(row).parse(part.body).records
    const [first] = restErrors.parse(part?.body)
    throw fromSalesforce(first?.errorCode ?? '', first?.message ?? '')
  }) as Rows<Q>
}
