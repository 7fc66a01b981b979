import type { StoredRecord } from '../records/store'
import { makeId } from '../salesforce-id'

/** The one profile there is. */
export const PROFILE_ID = makeId('00e', 1)

/** What a User needs besides id and dates. */
export function personFields(name: string, username: string): StoredRecord {
  const words = name.split(' ')
  const lastName = words.pop() ?? name
  return {
    Username: username,
    FirstName: words.length > 0 ? words.join(' ') : null,
    LastName: lastName,
    Name: name,
    Email: username,
    Alias: lastName.slice(0, 8).toLowerCase(),
    CommunityNickname: username.slice(0, username.indexOf('@')).slice(0, 40) || lastName.toLowerCase(),
    IsActive: true,
    UserType: 'Standard',
    ProfileId: PROFILE_ID,
    TimeZoneSidKey: 'America/Los_Angeles',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  }
}
