import { JSDOM } from 'jsdom'

/**
 * What a person does with an address of `/services/oauth2/authorize`: types name and password, allows access, and is sent
 * back. Gives the parameters of the address they are sent back to.
 */
export async function signInByBrowser(address, { username, password }) {
  const cookies = new Map()
  const home = new URL(address).origin
  let request = { url: new URL(address), method: 'GET' }
  for (let step = 0; step < 10; step += 1) {
    if (request.url.origin !== home) return Object.fromEntries(request.url.searchParams)
    const response = await fetch(request.url, {
      method: request.method,
      body: request.body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = response.headers.get('location')
    request = location
      ? { url: new URL(location, request.url), method: 'GET' }
      : fillIn(await response.text(), request.url, { username, password })
  }
  throw new Error(`Signing in goes round in circles at ${request.url}.`)
}

function fillIn(html, url, { username, password }) {
  const form = new JSDOM(html, { url: url.href }).window.document.forms[0]
  if (!form) throw new Error(`${url} shows no form: ${html.slice(0, 200)}`)
  const values = new URLSearchParams()
  let pressed = false
  for (const element of form.elements) {
    const { name, type, value } = element
    if (type === 'submit') {
      if (name && !pressed) values.append(name, value)
      pressed = true
    } else if (type === 'password') values.append(name, password)
    else if (name === 'username' || name === 'un') values.append(name, username)
    else if (name && ((type !== 'checkbox' && type !== 'radio') || element.checked)) values.append(name, value)
  }
  const action = new URL(form.action, url)
  if (form.method === 'post') return { url: action, method: 'POST', body: values }
  action.search = values.toString()
  return { url: action, method: 'GET' }
}
