import { type Answer, json, xml } from '../http/answer'
import type { Call } from '../http/call'
import { LAST } from '../rest/versions'
import { toId18 } from '../salesforce-id'
import { textElement } from '../xml/write-xml'
import { identityCaller, refuseIdentity } from './identity-caller'
import { identityUri } from './identity-uri'
import { textOf, userRecord, usernameOf } from './user-record'
import { photoUrls, userUrls } from './user-urls'
import { utcOffset } from './utc-offset'

/** `/id/<org>/<user>`: who a user is, and where everything is. */
export function answerIdentity(call: Call): Answer {
  const [, orgId = '', userText = ''] = call.segments
  const caller = identityCaller(call)
  if ('status' in caller) return caller
  if (toId18(orgId) !== call.org.id) return refuseIdentity(403, 'Wrong_Org')
  const userId = toId18(userText)
  const identity = userId === null ? null : describe(call, userId, caller.userId)
  if (!identity) return refuseIdentity(404, 'Bad_Id')
  if (!identity.active) return refuseIdentity(404, 'Inactive')
  return wantsXml(call) ? xml(200, toXml(identity)) : json(200, identity)
}

const wantsXml = ({ query, headers }: Call) =>
  (query.get('format') ?? '') === 'xml' || (!query.has('format') && headers.accept === 'application/xml')

function describe(call: Call, userId: string, callerId: string): Record<string, unknown> | null {
  const user = userRecord(call.org, userId)
  if (!user) return null
  const text = (field: string) => textOf(user, field)
  const asked = call.query.get('version')
  return {
    id: identityUri(call, userId),
    asserted_user: userId === callerId,
    user_id: userId,
    organization_id: call.org.id,
    username: usernameOf(call.org, userId),
    nick_name: text('CommunityNickname') || text('Alias'),
    display_name: text('Name'),
    email: text('Email'),
    email_verified: true,
    first_name: user.FirstName ?? null,
    last_name: text('LastName'),
    timezone: text('TimeZoneSidKey'),
    photos: photoUrls(call),
    addr_street: user.Street ?? null,
    addr_city: user.City ?? null,
    addr_state: user.State ?? null,
    addr_country: user.Country ?? null,
    addr_zip: user.PostalCode ?? null,
    mobile_phone: user.MobilePhone ?? null,
    mobile_phone_verified: false,
    is_lightning_login_user: false,
    status: { created_date: null, body: null },
    urls: userUrls(call, userId, asked === 'latest' ? `${LAST}.0` : asked),
    active: user.IsActive === true,
    user_type: text('UserType').toUpperCase(),
    language: text('LanguageLocaleKey'),
    locale: text('LocaleSidKey'),
    utcOffset: utcOffset(text('TimeZoneSidKey')),
    last_modified_date: text('LastModifiedDate').replace('.000+0000', 'Z'),
    is_app_installed: true,
  }
}

const INSTANCE = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

const toXml = (identity: Record<string, unknown>) =>
  `<?xml version="1.0" encoding="UTF-8"?><user ${INSTANCE}>${elements(identity)}</user>`

const elements = (values: Record<string, unknown>): string =>
  Object.entries(values)
    .map(([name, value]) =>
      typeof value === 'object' && value !== null
        ? `<${name}>${elements(value as Record<string, unknown>)}</${name}>`
        : textElement(name, value as string | boolean | number | null),
    )
    .join('')
