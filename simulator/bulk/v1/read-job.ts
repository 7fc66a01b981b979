import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { type Call, isRecord } from '../../http/call'
import { AsyncError } from './async-error'
import { wantsJson } from './format'

const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false })

function readXml(text: string): unknown {
  if (XMLValidator.validate(text) !== true) return null
  const document: unknown = parser.parse(text)
  return isRecord(document) ? document.jobInfo : null
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a request wants of a job, in XML or JSON, as plain words. */
export function readJobRequest(call: Call): Record<string, string> {
  const job = wantsJson(call) ? readJson(call.body) : readXml(call.body.trim())
  if (!isRecord(job)) throw new AsyncError('InvalidJob', 'Unable to parse Job')
  const words = Object.entries(job).filter(([, value]) => typeof value === 'string' && value !== '')
  return Object.fromEntries(words.map(([name, value]) => [name, String(value)]))
}
