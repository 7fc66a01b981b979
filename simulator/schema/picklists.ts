import type { PicklistValue } from './field'

/** Values are separated by semicolons; the default one starts with an asterisk. */
const list = (text: string): PicklistValue[] =>
  text.split(';').map(entry => {
    const value = entry.trim()
    return value.startsWith('*') ? { value: value.slice(1), isDefault: true } : { value, isDefault: false }
  })

export const PICKLISTS: Record<string, PicklistValue[]> = {
  AccountType: list(
    'Prospect; Customer - Direct; Customer - Channel; Channel Partner / Reseller; Installation Partner; Technology Partner; Other',
  ),
  CleanStatus: list('Matched; Different; Acknowledged; NotFound; Inactive; Pending; SelectMatch; Skipped'),
  Geocode: list('Address; NearAddress; Block; Street; ExtendedZip; Zip; Neighborhood; City; County; State; Unknown'),
  Industry: list(
    `Agriculture; Apparel; Banking; Biotechnology; Chemicals; Communications; Construction; Consulting; Education;
     Electronics; Energy; Engineering; Entertainment; Environmental; Finance; Food & Beverage; Government; Healthcare;
     Hospitality; Insurance; Machinery; Manufacturing; Media; Not For Profit; Recreation; Retail; Shipping; Technology;
     Telecommunications; Transportation; Utilities; Other`,
  ),
  LeadSource: list('Web; Phone Inquiry; Partner Referral; Purchased List; Other'),
  LeadStatus: list('*Open - Not Contacted; Working - Contacted; Closed - Converted; Closed - Not Converted'),
  Ownership: list('Public; Private; Subsidiary; Other'),
  Rating: list('Hot; Warm; Cold'),
  Salutation: list('Mr.; Ms.; Mrs.; Dr.; Prof.'),
  LeadSalutation: list('Mr.; Ms.; Mrs.; Dr.; Prof.; Mx.'),
  Stage: list(
    `Prospecting; Qualification; Needs Analysis; Value Proposition; Id. Decision Makers; Perception Analysis;
     Proposal/Price Quote; Negotiation/Review; Closed Won; Closed Lost`,
  ),
  OpportunityType: list(
    'Existing Customer - Upgrade; Existing Customer - Replacement; Existing Customer - Downgrade; New Customer',
  ),
  ForecastCategory: list('Omitted; Pipeline; BestCase; MostLikely; Forecast; Closed'),
  ForecastCategoryName: list('Omitted; Pipeline; Best Case; Most Likely; Commit; Closed'),
  TaskStatus: list('*Not Started; In Progress; Completed; Waiting on someone else; Deferred'),
  TaskPriority: list('High; *Normal; Low'),
  TaskSubtype: list('*Task; Email; ListEmail; Cadence; Call; LinkedIn'),
  CallType: list('Internal; Inbound; Outbound'),
  CaseType: list('Mechanical; Electrical; Electronic; Structural; Other'),
  CaseStatus: list('*New; Working; Escalated; Closed'),
  CaseOrigin: list('Phone; Email; Web'),
  CaseReason: list('Installation; Equipment Complexity; Performance; Breakdown; Equipment Design; Feedback; Other'),
  CasePriority: list('High; *Medium; Low'),
  GroupType: list('Regular; Role; RoleAndSubordinates; RoleAndSubordinatesInternal; Organization; Queue'),
  UserType: list('Standard; PowerPartner; CSPLitePortal; CustomerSuccess; CsnOnly; Guest'),
}
