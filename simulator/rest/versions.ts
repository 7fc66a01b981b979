import { type Answer, json } from '../http/answer'
import { frameworkError, notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { requireMethod } from '../http/require-method'

export const FIRST = 31
export const LAST = 67
/** Versions before this one never had a REST API. */
const FIRST_EVER = 20
const SEASONS = ['Summer', 'Winter', 'Spring']

/** Three releases a year; 31.0 was Summer '14. */
const releaseName = (version: number) =>
  `${SEASONS[(version - FIRST) % 3] ?? ''} '${14 + Math.floor((version - FIRST + 2) / 3)}`

/** `/services/data`: the versions in use, for anybody who asks. */
export function answerVersions({ method }: Call): Answer {
  requireMethod({ method }, 'HEAD,GET')
  const versions = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index)
  return json(
    200,
    versions.map(version => ({
      label: releaseName(version),
      url: `/services/data/v${version}.0`,
      version: `${version}.0`,
    })),
  )
}

/** `v64.0` as `64.0`. Retired versions are gone, future ones not there yet. */
export function readVersion(segment: string): string {
  const version = segment.slice(1)
  const number = Number(version)
  const wellFormed = segment.charAt(0).toLowerCase() === 'v' && version === `${number}.0` && Number.isInteger(number)
  if (!wellFormed || number > LAST || number < FIRST_EVER) throw notFound()
  if (number < FIRST) {
    throw frameworkError(410, 'UNSUPPORTED_API_VERSION', `The requested API version (v${version}) is not supported`)
  }
  return version
}

/** In the order of an organization's own answer. */
const RESOURCES = [
  ...[
    'tooling',
    'metadata',
    'eclair',
    'folders',
    'prechatForms',
    'contact-tracing',
    'jsonxform',
    'chatter',
    'payments',
  ],
  ...['tabs', 'appMenu', 'quickActions', 'queryAll', 'commerce', 'wave', 'iot', 'analytics', 'search'],
  ...['smartdatadiscovery', 'identity', 'composite', 'parameterizedSearch', 'fingerprint', 'theme', 'nouns', 'domino'],
  ...['event', 'serviceTemplates', 'recent', 'connect', 'licensing', 'limits', 'process', 'dedupe', 'async-queries'],
  ...['query', 'jobs', 'match', 'ai', 'localizedvalue', 'mobile', 'emailConnect', 'consent', 'tokenizer'],
  ...['compactLayouts', 'knowledgeManagement', 'sobjects', 'actions', 'support'],
]

/** What a version offers: the list of a real organization, most of which leads nowhere here. */
export function answerRoot({ method, version, baseUrl, org, userId }: Call): Answer {
  requireMethod({ method }, 'HEAD,GET')
  const address = (name: string) =>
    name === 'identity' ? `${baseUrl}/id/${org.id}/${userId}` : `/services/data/v${version}/${name}`
  return json(200, Object.fromEntries(RESOURCES.map(name => [name, address(name)])))
}
