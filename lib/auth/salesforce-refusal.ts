/** What the sign-in page says instead of letting somebody in with Salesforce. None of it tells of other accounts. */
export type SalesforceRefusal =
  | 'asked'
  | 'other_org'
  | 'not_staff'
  | 'several'
  | 'off'
  | 'refused'
  | 'deactivated'
  | 'has_password'
  | 'address_taken'
  | 'too_many'
  | 'failed'
