import { createServer, type IncomingMessage } from 'node:http'
import next from 'next'
import proxyAddr from 'proxy-addr'
import { openStore } from '@/db/open'
import { useStore as setStore } from '@/db/store'
import { databaseFile, env, EnvError, publishForNextAuth } from '@/lib/env'
import { startJobs, type RunningJobs } from '@/lib/jobs/run-jobs'
import { errorFacts, log } from '@/lib/log'
import { ADDRESS_HEADER, PATH_HEADER } from '@/lib/request-facts'

// Exactly these: jsforce's HTTP client hangs on them for ever (see the README's "Running it").
const HANGING_NODES = ['v24.17.0', 'v22.23.0']

async function main() {
  if (HANGING_NODES.includes(process.version))
    throw new EnvError(`Node ${process.version} makes every call to Salesforce hang. Use another release of it.`)
  const { HOST, PORT, NODE_ENV } = env()
  publishForNextAuth()
  const store = openStore(databaseFile())
  setStore(store)

  const app = next({ dev: NODE_ENV === 'development', hostname: HOST, port: PORT })
  await app.prepare()
  const handle = app.getRequestHandler()
  const addressOf = clientAddress(env().TRUST_PROXY)

  const server = createServer((request, response) => {
    request.headers[PATH_HEADER] = pagePath(request.url ?? '/')
    request.headers[ADDRESS_HEADER] = addressOf(request)
    handle(request, response).catch((error: unknown) => {
      log('request_failed', errorFacts(error))
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  })
  let jobs: RunningJobs | undefined
  server.listen(PORT, HOST, () => {
    console.log(`WOW Analytics listens on http://${HOST}:${PORT}`)
    jobs = startJobs()
  })

  const stop = () => {
    const jobsDone = jobs?.stop()
    server.close(async () => {
      await jobsDone
      store.close()
      process.exit(0)
    })
    server.closeAllConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** The address a person asked for, without what Next's own navigation adds to it. */
function pagePath(requestUrl: string): string {
  const url = URL.parse(requestUrl, 'http://own.invalid')
  if (!url) return '/'
  url.searchParams.delete('_rsc')
  return url.pathname + url.search
}

function clientAddress(trust: number | string[] | undefined): (request: IncomingMessage) => string {
  const trusted = typeof trust === 'number' ? (_: string, hop: number) => hop < trust : proxyAddr.compile(trust ?? [])
  return request => proxyAddr(request, trusted)
}

main().catch((error: unknown) => {
  if (error instanceof EnvError) console.error(error.message)
  else log('start_failed', errorFacts(error))
  process.exit(1)
})
