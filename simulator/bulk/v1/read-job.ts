import { type Call, isRecord } from '../../http/call'
import { readXml } from '../../xml/read-xml'
import { XmlError } from '../../xml/xml-error'
import { AsyncError } from './async-error'
import { wantsJson } from './format'

function readJobInfo(text: string): unknown {
  try {
    const { name, children } = readXml(text)
    return name === 'jobInfo' ? Object.fromEntries(children.map(child => [child.name, child.text])) : null
  } catch (error) {
    if (error instanceof XmlError) return null
    throw error
  }
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
  const job = wantsJson(call) ? readJson(call.body) : readJobInfo(call.body)
  if (!isRecord(job)) throw new AsyncError('InvalidJob', 'Unable to parse Job')
  const words = Object.entries(job).filter(([, value]) => typeof value === 'string' && value !== '')
  return Object.fromEntries(words.map(([name, value]) => [name, String(value)]))
}
