/** A session by client credentials, for clients that are handed a token. */
export async function fetchToken({ url, clientId, clientSecret }) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  const answer = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body })
  return (await answer.json()).access_token
}
