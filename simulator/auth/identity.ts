import { type Answer, json } from '../http/answer'
import { notFound } from '../http/api-error'
import type { Call } from '../http/call'

/** `/id/<org>/<user>`: who the session belongs to, and where everything is. */
export function answerIdentity(call: Call): Answer {
  const { org, baseUrl, userId } = call
  const user = org.schema.complete('User')
  const record = user ? org.store.find(user, userId) : null
  if (!record) throw notFound()
  const rest = `${baseUrl}/services/data/v{version}/`
  return json(200, {
    id: `${baseUrl}/id/${org.id}/${userId}`,
    asserted_user: true,
    user_id: userId,
    organization_id: org.id,
    username: org.credentials.username,
    nick_name: 'integration',
    display_name: record.Name,
    email: record.Email,
    email_verified: true,
    first_name: record.FirstName,
    last_name: record.LastName,
    timezone: record.TimeZoneSidKey,
    active: true,
    user_type: 'STANDARD',
    language: 'en_US',
    locale: 'en_US',
    utcOffset: -28800000,
    last_modified_date: record.LastModifiedDate,
    is_app_installed: true,
    urls: {
      rest,
      sobjects: `${rest}sobjects/`,
      search: `${rest}search/`,
      query: `${rest}query/`,
      profile: `${baseUrl}/${userId}`,
      partner: `${baseUrl}/services/Soap/u/{version}/${org.id.slice(0, 15)}`,
      metadata: `${baseUrl}/services/Soap/m/{version}/${org.id.slice(0, 15)}`,
    },
  })
}

/** The OpenID Connect form of the same. */
export function answerUserinfo(call: Call): Answer {
  const { org, baseUrl, userId } = call
  return json(200, {
    sub: `${baseUrl}/id/${org.id}/${userId}`,
    user_id: userId,
    organization_id: org.id,
    preferred_username: org.credentials.username,
    nickname: 'integration',
    name: 'Integration User',
    email: org.credentials.username,
    email_verified: true,
    given_name: 'Integration',
    family_name: 'User',
    zoneinfo: 'America/Los_Angeles',
    active: true,
    user_type: 'STANDARD',
    language: 'en_US',
    locale: 'en_US',
  })
}
