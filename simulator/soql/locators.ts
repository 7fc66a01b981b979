import { makeId } from '../salesforce-id'

interface OpenQuery<Plan> {
  plan: Plan
  rows: unknown[][]
}

const KEPT = 20
/** How many values may wait in all; the newest query is kept whatever its size. */
const VALUES_KEPT = 1_000_000

const valuesOf = ({ rows }: OpenQuery<unknown>) => rows.length * (rows[0]?.length ?? 0)

/** Queries with more rows than one batch: the rest waits here under its locator. */
export class QueryLocators<Plan> {
  private readonly open = new Map<string, OpenQuery<Plan>>()
  private sequence = 0
  private values = 0

  keep(query: OpenQuery<Plan>): string {
    this.sequence += 1
    const locator = makeId('01g', this.sequence)
    this.open.set(locator, query)
    this.values += valuesOf(query)
    while (this.open.size > KEPT || (this.values > VALUES_KEPT && this.open.size > 1)) this.dropOldest()
    return locator
  }

  private dropOldest() {
    const [oldest] = this.open
    if (!oldest) return
    const [locator, query] = oldest
    this.values -= valuesOf(query)
    this.open.delete(locator)
  }

  find = (locator: string): OpenQuery<Plan> | undefined => this.open.get(locator)
}
