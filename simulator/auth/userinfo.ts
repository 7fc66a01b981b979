import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import { identityCaller } from './identity-caller'
import { identityUri } from './identity-uri'
import { textOf, userRecord, usernameOf } from './user-record'
import { photoUrls, userUrls } from './user-urls'
import { utcOffset } from './utc-offset'

/** `/services/oauth2/userinfo`: the identity in the words of OpenID Connect. */
export function answerUserinfo(call: Call): Answer {
  const caller = identityCaller(call)
  if ('status' in caller) return caller
  const { org, userId } = caller
  const user = userRecord(org, userId) ?? {}
  const text = (field: string) => textOf(user, field)
  const photos = photoUrls(call)
  const timeZone = text('TimeZoneSidKey')
  return json(200, {
    sub: identityUri(call, userId),
    user_id: userId,
    organization_id: org.id,
    preferred_username: usernameOf(org, userId),
    nickname: text('CommunityNickname') || text('Alias'),
    name: text('Name'),
    email: text('Email'),
    email_verified: true,
    given_name: user.FirstName ?? null,
    family_name: text('LastName'),
    zoneinfo: timeZone,
    photos,
    profile: `${call.baseUrl}/${userId}`,
    picture: photos.picture,
    phone_number: user.Phone ?? null,
    phone_number_verified: false,
    address: addressOf(user),
    is_salesforce_integration_user: false,
    urls: userUrls(call, userId, null),
    active: true,
    user_type: text('UserType').toUpperCase(),
    language: text('LanguageLocaleKey'),
    locale: text('LocaleSidKey'),
    utcOffset: utcOffset(timeZone),
    updated_at: text('LastModifiedDate').replace('.000+0000', 'Z'),
    is_app_installed: true,
  })
}

function addressOf(user: Record<string, unknown>): Record<string, unknown> {
  const parts = {
    street_address: user.Street,
    locality: user.City,
    region: user.State,
    postal_code: user.PostalCode,
    country: user.Country,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined))
}
