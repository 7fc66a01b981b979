import { expect, type Browser, type Page } from '@playwright/test'

export type Person = 'admin' | 'rep' | 'viewer'

export const PASSWORD = 'wow-demo'
export const emailOf = (person: Person) => `${person}@demo.example`

/** Signs in through the form, as a person would; starts where the page is. */
export async function fillSignIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function signInAs(page: Page, person: Person, at = '/leads') {
  await page.goto(at)
  await fillSignIn(page, emailOf(person), PASSWORD)
  await page.waitForURL(url => url.pathname === at.split('?')[0])
}

/** A screen of their own, in a browser of their own. */
export async function screenOf(browser: Browser, person: Person, at = '/leads'): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signInAs(page, person, at)
  return page
}

/** A company lead nobody has looked up yet, with its button. */
export async function uncheckedCompany(page: Page, index = 0) {
  await page.goto('/leads?status=not_checked')
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /^Check CRM/ }) })
    .nth(index)
  const name = (await row.getByRole('link').first().innerText()).trim()
  const href = await row.getByRole('link').first().getAttribute('href')
  expect(href).toMatch(/^\/leads\/[0-9a-f-]{36}$/)
  return { name, href: href ?? '', leadId: href?.split('/').at(-1) ?? '' }
}

export const crmButtonOf = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
    .getByRole('button')
