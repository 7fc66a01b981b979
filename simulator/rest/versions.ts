import { type Answer, json } from '../http/answer'
import { apiError, notFound } from '../http/api-error'
import type { Call } from '../http/call'

const FIRST = 31
const LAST = 67
const SEASONS = ['Summer', 'Winter', 'Spring']

/** Three releases a year; 31.0 was Summer '14. */
const releaseName = (version: number) =>
  `${SEASONS[(version - FIRST) % 3] ?? ''} '${14 + Math.floor((version - FIRST + 2) / 3)}`

export const answerVersions = (): Answer =>
  json(
    200,
    Array.from({ length: LAST - FIRST + 1 }, (_, index) => ({
      label: releaseName(FIRST + index),
      url: `/services/data/v${FIRST + index}.0`,
      version: `${FIRST + index}.0`,
    })),
  )

/** `v64.0` as `64.0`. Retired versions are gone, future ones not there yet. */
export function readVersion(segment: string): string {
  const version = segment.slice(1)
  const number = Number(version)
  if (segment.charAt(0).toLowerCase() !== 'v' || !Number.isInteger(number) || !version.endsWith('.0')) throw notFound()
  if (number < FIRST) {
    throw apiError(410, 'UNSUPPORTED_API_VERSION', `The requested API version (v${version}) is not supported`)
  }
  if (number > LAST) throw notFound()
  return version
}

/** What a version offers. */
export function answerRoot({ version, baseUrl, org, userId }: Call): Answer {
  const names = ['sobjects', 'search', 'query', 'queryAll', 'parameterizedSearch', 'composite', 'limits', 'recent']
  const entries = names.map(name => [name, `/services/data/v${version}/${name}`])
  return json(200, { ...Object.fromEntries(entries), identity: `${baseUrl}/id/${org.id}/${userId}` })
}
