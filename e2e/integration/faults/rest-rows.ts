import type { CrmErrorCode } from '@/lib/crm/errors'

/** An answer of the REST API that is no success; texts from salesforce.md §2.3. `tries`: how often it is asked for in all. */
export type RestRow = {
  errorCode: string
  status: number
  said: string
  means: CrmErrorCode
  tries: number
  fields?: string[]
  pauses?: boolean
}

const row = (errorCode: string, status: number, said: string, means: CrmErrorCode, more: Partial<RestRow> = {}) => ({
  ...{ errorCode, status, said, means, tries: 1 },
  ...more,
})

const EXPIRED = 'Your password has expired. Please reset your password.'

/** While reading: the two searches of a check are sent side by side, and this is the composite's. */
export const READ_ROWS: RestRow[] = [
  row('INVALID_SESSION_ID', 401, 'Session expired or invalid', 'session_expired', { tries: 2 }),
  row('INVALID_SESSION_ID', 401, 'This session is not valid for use with the REST API', 'api_closed'),
  row('INVALID_OPERATION_WITH_EXPIRED_PASSWORD', 401, EXPIRED, 'sign_in_refused', { pauses: true }),
  row('API_DISABLED_FOR_ORG', 403, 'The REST API is not enabled for this Organization.', 'api_closed'),
  row('API_CURRENTLY_DISABLED', 403, 'API is disabled for this User', 'api_closed'),
  row('REQUEST_LIMIT_EXCEEDED', 403, 'TotalRequests Limit exceeded.', 'limit_reached'),
  row('REQUEST_LIMIT_EXCEEDED', 403, 'ConcurrentPerOrgLongTxn Limit exceeded.', 'busy', { tries: 4 }),
  row('SERVER_UNAVAILABLE', 503, 'Server too busy', 'unavailable', { tries: 3 }),
  row('INTERNAL_ERROR', 500, 'An unexpected error occurred.', 'unavailable', { tries: 3 }),
  // Without the Leads, which may be what is closed; then by the rights as they are now.
  row('INVALID_FIELD', 400, "No such column 'Phone' on entity 'Account'.", 'no_access', { tries: 4 }),
  row('INVALID_TYPE', 400, "sObject type 'Account' is not supported.", 'no_access', { tries: 4 }),
  row('MALFORMED_QUERY', 400, 'unexpected token: WHERE', 'bad_search'),
  row('MALFORMED_SEARCH', 400, 'No search term found.', 'bad_search'),
  row('INVALID_SEARCH', 400, 'search term must be longer than one character: g', 'bad_search'),
  row('TXN_SECURITY_NO_ACCESS', 403, 'A policy refused this.', 'policy'),
  row('FUNCTIONALITY_NOT_ENABLED', 403, 'Not enabled.', 'api_closed'),
  row('UNSUPPORTED_API_VERSION', 410, 'GONE', 'api_closed'),
]

/** While creating a Salesforce Lead. */
export const CREATE_ROWS: RestRow[] = [
  row('REQUIRED_FIELD_MISSING', 400, 'Required fields are missing: [LastName]', 'missing_field', {
    fields: ['LastName'],
  }),
  row('STRING_TOO_LONG', 400, 'Company: data value too large: … (max length=255)', 'too_long', { fields: ['Company'] }),
  row(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    400,
    'Lead Source: bad value for restricted picklist field: Wow Analytics',
    'closed_list',
    { fields: ['LeadSource'] },
  ),
  row('INVALID_FIELD', 400, "No such column 'X__c' on sobject of type Lead", 'no_access'),
  row('INVALID_FIELD_FOR_INSERT_UPDATE', 400, 'Unable to create/update fields: Description.', 'no_access'),
  row('INSUFFICIENT_ACCESS_OR_READONLY', 403, 'insufficient access rights on object id', 'no_access'),
  row('INVALID_TYPE', 400, "sObject type 'Lead' is not supported.", 'no_access'),
  row(
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    400,
    'insufficient access rights on cross-reference id: 005…',
    'bad_reference',
  ),
  row('INVALID_CROSS_REFERENCE_KEY', 400, 'invalid cross reference id', 'bad_reference'),
  row('INACTIVE_OWNER_OR_USER', 400, 'operation performed with inactive user', 'bad_reference'),
  row('FIELD_CUSTOM_VALIDATION_EXCEPTION', 400, 'A lead needs a phone number.', 'rejected', { fields: [] }),
  row(
    'FIELD_INTEGRITY_EXCEPTION',
    400,
    "There's a problem with this country, even though it may appear correct.: Country",
    'invalid_value',
  ),
  row('INVALID_EMAIL_ADDRESS', 400, 'Email: invalid email address: x', 'invalid_value', { fields: ['Email'] }),
  row('CANNOT_UPDATE_CONVERTED_LEAD', 400, 'cannot reference converted lead', 'converted'),
  row('UNABLE_TO_LOCK_ROW', 400, 'unable to obtain exclusive access to this record', 'busy', { tries: 3 }),
  row('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 400, 'LeadTrigger: execution of BeforeInsert', 'automation'),
  row('CANNOT_EXECUTE_FLOW_TRIGGER', 400, 'The flow failed.', 'automation'),
  row('APEX_ERROR', 400, 'System.NullPointerException', 'automation'),
  row('DUPLICATE_VALUE', 400, 'duplicate value found: Key__c duplicates value on record with id: 00Q', 'value_taken'),
  row('STORAGE_LIMIT_EXCEEDED', 400, 'storage limit exceeded', 'storage_full'),
  row('REQUEST_LIMIT_EXCEEDED', 403, 'TotalRequests Limit exceeded.', 'limit_reached'),
  row('REQUEST_LIMIT_EXCEEDED', 403, 'ConcurrentPerOrgLongTxn Limit exceeded.', 'busy', { tries: 3 }),
  row('TXN_SECURITY_NO_ACCESS', 403, 'A policy refused this.', 'policy'),
  row('INVALID_SESSION_ID', 401, 'Session expired or invalid', 'session_expired', { tries: 2 }),
  row('INVALID_OPERATION_WITH_EXPIRED_PASSWORD', 401, EXPIRED, 'sign_in_refused', { pauses: true }),
  // Looked for first; Salesforce has said that it is not at work on it, so it is sent once more.
  row('SERVER_UNAVAILABLE', 503, 'Server too busy', 'unavailable', { tries: 2 }),
  row('INTERNAL_ERROR', 500, 'An unexpected error occurred.', 'unavailable', { tries: 2 }),
]

/** While asking for one record. */
export const FIND_ROWS: RestRow[] = [
  row('NOT_FOUND', 404, 'The requested resource does not exist', 'not_found'),
  row('ENTITY_IS_DELETED', 404, 'entity is deleted', 'not_found'),
  row('MALFORMED_ID', 400, 'Account ID: id value of incorrect type: x', 'not_found'),
]
