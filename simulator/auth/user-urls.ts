import type { Call } from '../http/call'
import { toId15 } from '../salesforce-id'

/** Where everything is. `{version}` is for the client to fill in, unless the request named one. */
export function userUrls({ baseUrl, org }: Call, userId: string, version: string | null): Record<string, string> {
  const rest = `${baseUrl}/services/data/v{version}/`
  const soap = (letter: string) => `${baseUrl}/services/Soap/${letter}/{version}/${toId15(org.id)}`
  const urls = {
    enterprise: soap('c'),
    metadata: soap('m'),
    partner: soap('u'),
    rest,
    sobjects: `${rest}sobjects/`,
    search: `${rest}search/`,
    query: `${rest}query/`,
    recent: `${rest}recent/`,
    tooling_soap: soap('T'),
    tooling_rest: `${rest}tooling/`,
    profile: `${baseUrl}/${userId}`,
    feeds: `${rest}chatter/feeds`,
    groups: `${rest}chatter/groups`,
    users: `${rest}chatter/users`,
    feed_items: `${rest}chatter/feed-items`,
    feed_elements: `${rest}chatter/feed-elements`,
    custom_domain: baseUrl,
  }
  if (version === null) return urls
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, url.replace('{version}', version)]))
}

export const photoUrls = ({ baseUrl }: Call) => ({
  picture: `${baseUrl}/profilephoto/005/F`,
  thumbnail: `${baseUrl}/profilephoto/005/T`,
})
