import { convertLead } from '../records/convert-lead'
import { type XmlElement, childrenOf, textOf } from '../xml/read-xml'
import { rowOf } from './row-result'
import type { SoapOperation } from './soap-call'

function readConversion(element: XmlElement) {
  const optional = (name: string) => {
    const text = textOf(element, name)
    return text === null || text === '' ? {} : { [name]: text }
  }
  return {
    leadId: textOf(element, 'leadId') ?? '',
    convertedStatus: textOf(element, 'convertedStatus') ?? '',
    ...optional('accountId'),
    ...optional('contactId'),
    ...optional('opportunityName'),
    ...optional('ownerId'),
    doNotCreateOpportunity: textOf(element, 'doNotCreateOpportunity') === 'true',
    overwriteLeadSource: textOf(element, 'overwriteLeadSource') === 'true',
  }
}

/** The operation `convertLead`, for one lead or several. */
export const convertLeads: SoapOperation = ({ call, operation }) =>
  childrenOf(operation, 'leadConverts')
    .map(element => {
      const conversion = readConversion(element)
      const nothing = { accountId: null, contactId: null, leadId: conversion.leadId, opportunityId: null }
      return rowOf(nothing, () => ({ ...convertLead(call, conversion) }))
    })
    .join('')
