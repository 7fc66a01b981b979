import { createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { reachAddress } from './reach-address'

/** What a press of Test makes of a server that does this to every line. */
async function meeting(manner: (socket: Socket) => void) {
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    manner(socket)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const secret = { way: 'password' as const, username: 'u', password: 'p', token: '' }
  const reached = reachAddress({ version: 'v', loginUrl: url, simulator: url, secret }, Date.now() + 5_000)
  const said = await reached.catch((error: unknown) => error)
  await new Promise<void>(resolve => server.close(() => resolve()))
  return said
}

test('a line that is cut before it is encrypted was never one: nothing was sent over it', async () => {
  expect(await meeting(socket => socket.resetAndDestroy())).toMatchObject({ code: 'unreachable' })
  expect(await meeting(socket => socket.resume().end())).toMatchObject({ code: 'unreachable' })
})

test('one that is cut later may have carried a request', async () => {
  const cut = meeting(socket => socket.once('data', () => socket.resetAndDestroy()))
  expect(await cut).toMatchObject({ code: 'unavailable' })
})
