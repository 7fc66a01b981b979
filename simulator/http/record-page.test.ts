import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSimulator, type Simulator } from '../start'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

test('a link to a record leads to a page of it, with its texts as text and its links as links', async () => {
  const [id = ''] = simulator.control.insertRecords('Lead', [
    { LastName: 'Quist', Company: '<b>Bold</b> & Sons', Description: 'Wow Analytics: http://127.0.0.1:1/leads/x' },
  ])
  const page = await (await fetch(`${simulator.url}/${id}`)).text()
  expect(page).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; Sons')
  expect(page).toContain('<a href="http://127.0.0.1:1/leads/x">')
  expect(simulator.control.requests().api).toBe(0)
})

test('a record that is not there has a page that says so', async () => {
  const answer = await fetch(`${simulator.url}/001000000000000AAA`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('never existed')
})
