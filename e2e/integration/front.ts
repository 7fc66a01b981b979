import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Seen = { method: string; path: string; authorization: string | undefined; body: string }
/** `pass`: on to the simulator behind it. The others are what a hostile or broken server does instead. */
export type Manner = 'pass' | 'points-elsewhere' | 'always-401' | 'redirect' | 'stall' | 'html'

/** A server in front of a simulator that writes down all it is asked, and can be told to misbehave. */
export async function startFront(target: () => string | null) {
  const seen: Seen[] = []
  let manner: (path: string) => Manner = () => 'pass'
  let elsewhere = ''
  const server = createServer((request, response) => {
    void readBody(request).then(body => {
      const path = request.url ?? '/'
      seen.push({ method: request.method ?? '', path, authorization: request.headers.authorization, body })
      const behaves = manner(path)
      if (behaves === 'pass') return pass(target(), request, body, response)
      if (behaves === 'points-elsewhere') return pass(target(), request, body, response, elsewhere)
      misbehave(behaves, elsewhere, response)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    /** @param to where redirects lead */
    behave(how: (path: string) => Manner, to = '') {
      manner = how
      elsewhere = to
      seen.length = 0
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
export type Front = Awaited<ReturnType<typeof startFront>>

function misbehave(manner: Exclude<Manner, 'pass' | 'points-elsewhere'>, elsewhere: string, response: ServerResponse) {
  switch (manner) {
    case 'always-401': {
      const error = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]
      response.writeHead(401, { 'content-type': 'application/json;charset=UTF-8' }).end(JSON.stringify(error))
      return
    }
    case 'redirect':
      response.writeHead(302, { location: elsewhere }).end()
      return
    case 'stall':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"half":')
      return
    case 'html':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><body>Sign in to the hotel’s network</body></html>')
  }
}

/** @param named what the answer says instead of the address it was asked at */
function pass(target: string | null, request: IncomingMessage, body: string, response: ServerResponse, named?: string) {
  if (!target) return response.destroy()
  const { method } = request
  const headers = { ...request.headers, 'accept-encoding': 'identity' }
  const onwards = ask(new URL(request.url ?? '/', target), { method, headers }, answer => {
    void readBody(answer).then(text => {
      const told = named ? text.replaceAll(`http://${headers.host}`, named) : text
      const length = String(Buffer.byteLength(told))
      response.writeHead(answer.statusCode ?? 500, { ...answer.headers, 'content-length': length }).end(told)
    })
  })
  onwards.on('error', () => response.destroy())
  onwards.end(body)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
