import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { anyLead, demoAccount, query } from './demo-rows'
import { screenOf } from './people'

test.describe.configure({ mode: 'serial' })

const permalink = () => `/leads/${anyLead()}`
const company = () => query<{ name: string }>('select name from leads where id = ?', anyLead())[0]?.name ?? ''

let link: string

/** A browser that has never been here. */
const nobody = async (browser: Browser) => (await browser.newContext()).newPage()

async function showsNothing(page: Page, url: string) {
  expect((await page.goto(url))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'This link does not show anything' })).toBeVisible()
  await expect(page.getByText(company())).toHaveCount(0)
}

test('nobody shares anything until an admin allows it; then a rep copies a link, by keys alone', async ({
  browser,
}) => {
  const rep = await screenOf(browser, 'rep', permalink())
  await expect(rep.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(rep.getByRole('button', { name: 'Copy share link' })).toHaveCount(0)

  const admin = await screenOf(browser, 'admin', '/admin/team')
  await admin.getByRole('button', { name: 'Allow share links' }).click()
  await expect(admin.getByText('Share links are allowed now.')).toBeVisible()

  await rep.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await rep.reload()
  await rep.getByRole('button', { name: 'Copy share link' }).focus()
  await rep.keyboard.press('Enter')
  await expect(rep.getByRole('dialog')).toBeVisible()
  await expect(rep.getByRole('radio', { name: '30 days' })).toBeChecked()
  await rep.getByRole('radio', { name: '30 days' }).focus()
  await rep.keyboard.press('ArrowLeft')
  await expect(rep.getByRole('radio', { name: '7 days' })).toBeChecked()
  expect((await new AxeBuilder({ page: rep }).analyze()).violations).toEqual([])
  await rep.keyboard.press('Tab')
  await rep.keyboard.press('Enter')
  await expect(rep.getByText(/^Copied\. It works until/)).toBeVisible()
  link = await rep.getByLabel('Share link').inputValue()
  expect(await rep.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await rep.keyboard.press('Escape')
  await expect(rep.getByRole('button', { name: 'Copy share link' })).toBeFocused()

  const viewer = await screenOf(browser, 'viewer', permalink())
  await expect(viewer.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(viewer.getByRole('button', { name: 'Copy share link' })).toHaveCount(0)
})

test('signed out, the link shows the company and its visits, and opens nothing else', async ({ browser }) => {
  const page = await nobody(browser)
  const answer = await page.goto(link)
  expect(answer?.status()).toBe(200)
  const headers = (await answer?.allHeaders()) ?? {}
  expect(headers['cache-control']).toContain('private')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-robots-tag']).toContain('noindex')
  await expect(page.getByRole('heading', { level: 1, name: company() })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Visits' })).toBeVisible()
  const sent = (await answer?.text()) ?? ''
  const people = query<{ name: string; email: string }>(
    "select name, email from users where email like '%demo.example'",
  )
  for (const { name, email } of people) for (const text of [name, email]) expect(sent).not.toContain(text)
  for (const text of ['/leads/', anyLead(), demoAccount(), 'Check CRM', 'Associate', 'Salesforce Lead', '00Q'])
    expect(sent).not.toContain(text)
  for (const href of await page.getByRole('link').evaluateAll(all => all.map(a => a.getAttribute('href'))))
    expect(href).toMatch(/^\?show=\d+$/)
  for (const theme of ['light', 'dark']) {
    await page.evaluate(next => (document.documentElement.dataset.theme = next), theme)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  for (const address of [permalink(), '/leads', '/admin/team']) {
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
  }
  expect((await page.request.get('/api/changes')).status()).toBe(401)
})

test('tampered with, it shows nothing, and neither does it once an admin has ended all', async ({ browser }) => {
  const page = await nobody(browser)
  await showsNothing(page, `${link.slice(0, -12)}${link.slice(-12).split('').reverse().join('')}`)
  await showsNothing(page, link.slice(0, -5))
  const admin = await screenOf(browser, 'admin', '/admin/team')
  await admin.getByRole('button', { name: 'End all share links' }).click()
  await admin.getByRole('alertdialog').getByRole('button', { name: 'End all' }).click()
  await expect(admin.getByText('All share links have ended.')).toBeVisible()
  await showsNothing(page, link)
  await admin.getByRole('button', { name: 'Stop allowing share links' }).click()
  await admin.getByRole('alertdialog').getByRole('button', { name: 'Stop and end all' }).click()
  await expect(admin.getByText('Share links are not allowed any more.')).toBeVisible()
})
