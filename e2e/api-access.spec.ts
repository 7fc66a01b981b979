import { expect, request as requests, test } from '@playwright/test'
import { everythingOfTheDemo } from './demo-rows'
import { URL } from './place'
import { as, askApi } from './sessions'
import { allApis } from './surface'

test('signed out, no address under /api does anything', async () => {
  expect(allApis().length).toBeGreaterThanOrEqual(6)
  const nobody = await requests.newContext({ baseURL: URL })
  const before = everythingOfTheDemo()
  for (const { file, address, methods } of allApis()) {
    expect(methods.length, file).toBeGreaterThan(0)
    for (const method of methods) {
      const answer = await askApi(nobody, address, method)
      if (answer.status() === 307) expect(answer.headers().location, file).toContain('/sign-in?callbackUrl=')
      else expect(answer.status(), file).toBe(401)
    }
  }
  expect(everythingOfTheDemo()).toBe(before)
})

test('a rep and a viewer are refused at every address under /api that is for admins', async () => {
  const before = everythingOfTheDemo()
  for (const person of ['rep', 'viewer'] as const) {
    const context = await as(person)
    for (const { file, address, methods } of allApis().filter(({ ofAdmins }) => ofAdmins))
      for (const method of methods) expect((await askApi(context, address, method)).status(), file).toBe(403)
  }
  expect(everythingOfTheDemo()).toBe(before)
})

test('a page of another site gets nothing done with an admin’s session', async () => {
  const admin = await as('admin')
  const before = everythingOfTheDemo()
  for (const { file, address, methods } of allApis().filter(({ methods }) => methods.includes('POST')))
    for (const origin of ['https://evil.example', `${URL}.evil.example`, 'null']) {
      expect(methods, file).toEqual(['POST'])
      const answer = await askApi(admin, address, 'POST', {}, origin)
      expect(answer.status(), file).toBe(403)
    }
  const withoutOrigin = await admin.post('/api/crm/salesforce/resume', { data: {} })
  expect(withoutOrigin.status()).toBe(403)
  expect(everythingOfTheDemo()).toBe(before)
})
