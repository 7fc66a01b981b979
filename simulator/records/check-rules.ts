import { ApiError, badRequest } from '../http/api-error'
import { sameText } from '../same-text'
import { fitsCondition } from './fits-condition'
import type { WriteContext } from './write-context'

/** The stored record must fit none of the validation rules; all that it fits are told at once. */
export function checkValidationRules({ org, object }: WriteContext, id: string) {
  const broken = org.scenario.validationRules.filter(
    rule => sameText(rule.object, object.name) && fitsCondition(org, object, rule.when, id),
  )
  if (broken.length === 0) return
  throw new ApiError(
    400,
    broken.map(({ message, field }) => ({
      message,
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      fields: field === undefined ? [] : [field],
    })),
  )
}

const EVENTS = { create: 'BeforeInsert', update: 'BeforeUpdate', delete: 'BeforeDelete' } as const

/** Apex that throws whenever a record of the object is written. */
export function checkTriggers({ org, object }: WriteContext, event: keyof typeof EVENTS) {
  const rule = org.scenario.triggerErrors.find(({ object: name, on }) => sameText(name, object.name) && on === event)
  if (!rule) return
  const trigger = rule.trigger ?? `${object.name.replace('__c', '')}Trigger`
  const cause = rule.message.includes('Exception: ') ? rule.message : `System.DmlException: ${rule.message}`
  const message = `${trigger}: execution of ${EVENTS[event]}\n\ncaused by: ${cause}\n\nTrigger.${trigger}: line 1, column 1`
  throw badRequest('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message, [])
}
