// The least that could answer the same questions: better-sqlite3 behind node:http, with the accounts of a file.
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

const [file = ''] = process.argv.slice(2)
const database = new Database(':memory:')
database.exec('CREATE TABLE account (id TEXT PRIMARY KEY, name, website, phone, city, country, industry)')
const insert = database.prepare('INSERT INTO account VALUES (@id, @name, @website, @phone, @city, @country, @industry)')
database.transaction(() => {
  for (const line of readFileSync(file, 'utf8').split('\n')) insert.run(JSON.parse(line))
})()
const like = database.prepare('SELECT id, name FROM account WHERE name LIKE ? LIMIT 200')

const server = createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json')
  const pattern = new URL(request.url ?? '', 'http://bench').searchParams.get('like')
  if (pattern === null) insert.run(await json(request))
  response.end(JSON.stringify(pattern === null ? { success: true } : like.all(pattern)))
})
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }))
})
process.once('SIGTERM', () => process.exit(0))
