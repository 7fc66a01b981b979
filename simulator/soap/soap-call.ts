import type { Call } from '../http/call'
import type { XmlElement } from '../xml/read-xml'

/** One call of an operation, by somebody with a session. */
export interface SoapCall {
  /** The request with its user, and the version of the address. */
  call: Call
  sessionId: string
  header: XmlElement | undefined
  /** The element that is the operation; its children are the arguments. */
  operation: XmlElement
}

/** Gives what stands inside the element `<operation>Response`. */
export type SoapOperation = (soap: SoapCall) => string
