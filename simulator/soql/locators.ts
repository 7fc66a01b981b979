import { makeId } from '../salesforce-id'

export interface OpenQuery<Plan> {
  plan: Plan
  rows: unknown[][]
}

const KEPT = 20

/** Queries with more rows than one batch: the rest waits here under its locator. */
export class QueryLocators<Plan> {
  private readonly open = new Map<string, OpenQuery<Plan>>()
  private sequence = 0

  keep(query: OpenQuery<Plan>): string {
    this.sequence += 1
    const locator = makeId('01g', this.sequence)
    this.open.set(locator, query)
    const [oldest] = this.open.keys()
    if (this.open.size > KEPT && oldest !== undefined) this.open.delete(oldest)
    return locator
  }

  find = (locator: string): OpenQuery<Plan> | undefined => this.open.get(locator)
}
