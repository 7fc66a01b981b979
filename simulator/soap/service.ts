/** One of the SOAP services, by the letter in its address. */
export interface SoapService {
  namespace: string
  /** The namespace of records in its answers. */
  records: string
  faults: string
}

export const SERVICES: Record<string, SoapService> = {
  u: {
    namespace: 'urn:partner.soap.sforce.com',
    records: 'urn:sobject.partner.soap.sforce.com',
    faults: 'urn:fault.partner.soap.sforce.com',
  },
  c: {
    namespace: 'urn:enterprise.soap.sforce.com',
    records: 'urn:sobject.enterprise.soap.sforce.com',
    faults: 'urn:fault.enterprise.soap.sforce.com',
  },
  m: {
    namespace: 'http://soap.sforce.com/2006/04/metadata',
    records: 'http://soap.sforce.com/2006/04/metadata',
    faults: 'http://soap.sforce.com/2006/04/metadata',
  },
}
