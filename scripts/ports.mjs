import { createServer } from 'node:net'
import { stop } from './install.mjs'

// One name for this machine everywhere: a cookie set for "localhost" is not sent to 127.0.0.1.
export const HOST = '127.0.0.1'

/** The app's port from the environment; ends the script in one sentence when it cannot be used. */
export async function readAppPort(command) {
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) stop('PORT must be a whole number from 1 to 65535.')
  if (await isFree(port)) return port
  return stop(
    `Port ${port} of ${HOST} is in use: stop what listens there, or choose another: PORT=${port + 1} ${command}`,
  )
}

/** `wanted`, or the first port after it that nobody listens on. */
export async function firstFreePort(wanted) {
  for (let port = wanted; port < wanted + 200 && port <= 65_535; port++) if (await isFree(port)) return port
  return stop(`No port from ${wanted} on is free for the Salesforce simulator.`)
}

const isFree = port =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', error => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES') stop(`Port ${port} may only be used by the system's administrator.`)
      else reject(error)
    })
    probe.listen(port, HOST, () => probe.close(() => resolve(true)))
  })
