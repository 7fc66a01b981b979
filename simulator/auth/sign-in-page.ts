import { type Answer, html } from '../http/answer'
import { escapeXml } from '../xml/escape-xml'

const STYLE = `:root{color-scheme:light dark}body{font:15px/22px system-ui,sans-serif;max-width:380px;margin:48px auto;padding:0 16px}
label{display:block;margin:12px 0 4px}input{font:inherit;padding:6px 8px;box-sizing:border-box}
input:not([type=submit]){width:100%}input[type=submit]{margin:16px 8px 0 0;padding:6px 16px}[role=alert]{font-weight:600}`

/** A page of the sign-in, without scripts. */
export function signInPage(title: string, body: string): Answer {
  const answer = html(
    200,
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title><style>${STYLE}</style>
<main><p>Salesforce simulator</p><h1>${escapeXml(title)}</h1>${body}</main></html>`,
  )
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } }
}

export const alert = (message: string) => (message === '' ? '' : `<p role="alert">${escapeXml(message)}</p>`)
