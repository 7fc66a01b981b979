import { apiError } from '../http/api-error'

/** The organization's budget of API requests in 24 hours. */
export class ApiLimit {
  max = 100_000
  used = 0

  count() {
    if (this.used >= this.max) throw apiError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.')
    this.used += 1
  }

  header = () => `api-usage=${this.used}/${this.max}`
}
