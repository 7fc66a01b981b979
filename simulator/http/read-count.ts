import type { Call } from './call'

/** A number of records asked for in the address, as far as it makes sense; otherwise what is usual. */
export function readCount({ query }: Pick<Call, 'query'>, name: string, usual: number, most = usual): number {
  const asked = Number(query.get(name) ?? usual)
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : usual
}
