import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import { fromSalesforce } from './errors'
import { API_VERSION } from './api-version'
import { compositeAnswer, restErrors } from './wire'

/** One API call for up to five statements. The answer to each, not yet read, or what Salesforce refused it with. */
export async function runComposite(connection: Connection, statements: string[]): Promise<unknown[]> {
  const answer = compositeAnswer.parse(
    await connection.requestPost(`/services/data/v${API_VERSION}/composite`, {
      allOrNone: false,
      compositeRequest: statements.map((soql, i) => ({
        method: 'GET',
        referenceId: `q${i}`,
        url: `/services/data/v${API_VERSION}/query?q=${encodeURIComponent(soql)}`,
      })),
    }),
  )
  if (answer.compositeResponse.length !== statements.length) throw new CrmError('unexpected_answer')
  return answer.compositeResponse.map(({ httpStatusCode, body }) => {
    if (httpStatusCode === 200) return body
    const [first] = restErrors.parse(body)
    return fromSalesforce(first?.errorCode ?? '', first?.message ?? '')
  })
}
