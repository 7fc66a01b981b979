import type { Simulator } from '../start'
import { escapeXml } from '../xml/escape-xml'

export interface SoapReply {
  status: number
  headers: Headers
  xml: string
  /** The text of the first element of this name; undefined when there is none. */
  text(name: string): string | undefined
}

interface SoapOptions {
  session?: string
  version?: string
  /** u, c or m. */
  letter?: string
  /** More elements for the header. */
  header?: string
  /** After the version: `/00D…`. */
  place?: string
}

const NAMESPACES: Record<string, string> = {
  u: 'urn:partner.soap.sforce.com',
  c: 'urn:enterprise.soap.sforce.com',
  m: 'http://soap.sforce.com/2006/04/metadata',
}

/** Sends one operation as clients do: `<login><username>…`, with prefixes of its own making. */
export async function soapRequest(simulator: Simulator, operation: string, options: SoapOptions = {}) {
  const { session, version = '64.0', letter = 'u', header = '', place = '' } = options
  const sessionHeader = session === undefined ? '' : `<SessionHeader><sessionId>${session}</sessionId></SessionHeader>`
  const namespace = NAMESPACES[letter] ?? ''
  return postXml(
    simulator,
    `/services/Soap/${letter}/${version}${place}`,
    `<?xml version="1.0" encoding="utf-8"?><env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><env:Header xmlns="${namespace}">${sessionHeader}${header}</env:Header>
      <env:Body xmlns="${namespace}">${operation}</env:Body></env:Envelope>`,
  )
}

export async function postXml(simulator: Simulator, path: string, body: string): Promise<SoapReply> {
  const response = await fetch(simulator.url + path, {
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
    body,
  })
  const xml = await response.text()
  const text = (name: string) => xml.split(`<${name}>`)[1]?.split(`</${name}>`)[0]
  return { status: response.status, headers: response.headers, xml, text }
}

export const soapLogin = (simulator: Simulator, username: string, password: string, options: SoapOptions = {}) =>
  soapRequest(
    simulator,
    `<login><username>${escapeXml(username)}</username><password>${escapeXml(password)}</password></login>`,
    options,
  )

/** Logs in with the right credentials and gives the session id. */
export async function soapSession(simulator: Simulator): Promise<string> {
  const { username, password, token } = simulator.credentials
  return (await soapLogin(simulator, username, password + token)).text('sessionId') ?? ''
}
