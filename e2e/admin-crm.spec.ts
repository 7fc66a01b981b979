import { expect, test, type Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { screenOf, uncheckedCompany } from './people'
import { APP_LOG, DATA_DIR } from './place'
import { simulator, simulatorSettings } from './simulator-control'
import { allPages } from './surface'

const CANARY = { password: 'canary-Pa55-in-the-mine', token: 'canaryTokenXYZ', wrong: 'canary-wrong-once' }

test.describe.configure({ mode: 'serial' })

const original = simulatorSettings
test.afterAll(async ({ browser }) => {
  const { username, password, token } = original()
  await simulator.changeCredentials({ password, token })
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await fill(admin, username, password, token)
  await admin.getByRole('button', { name: 'Update' }).click()
  await expect(admin.getByText(/^Connected to /)).toBeVisible()
})

async function fill(page: Page, username: string, password: string, token: string, confirm = password) {
  await page.getByLabel('CRM', { exact: true }).selectOption({ label: 'Salesforce' })
  await page.getByLabel('Username').fill(username)
  const replace = page.getByRole('button', { name: 'Replace' })
  if (await replace.isVisible()) await replace.click()
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Confirm').fill(confirm)
  await page.getByLabel('Token').fill(token)
}

test('an admin disconnects, and the CRM button is gone for everybody', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await admin
    .getByRole('button', { name: /Disconnect/ })
    .first()
    .click()
  await admin
    .getByRole('dialog')
    .or(admin.getByRole('alertdialog'))
    .getByRole('button', { name: /Disconnect/ })
    .click()
  await expect(admin.getByRole('heading', { name: 'Connect Salesforce' })).toBeVisible()
  await admin.goto('/leads')
  await expect(admin.getByRole('link', { name: 'Connect Salesforce' })).toBeVisible()
  await expect(admin.getByRole('button', { name: /CRM/ })).toHaveCount(0)
  const rep = await screenOf(browser, 'rep')
  await expect(rep.getByText('No CRM is connected yet')).toBeVisible()
  await expect(rep.getByRole('link', { name: 'Connect Salesforce' })).toHaveCount(0)
})

test('bad input gets its error beside the field, and nothing is sent', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await simulator.resetRequests()
  await fill(admin, simulatorSettings().username, 'one', 'token', 'two')
  await admin.getByRole('button', { name: 'Update' }).click()
  await expect(admin.getByLabel('Confirm')).toHaveAttribute('aria-invalid', 'true')
  await expect(admin.getByLabel('Username')).toHaveValue(simulatorSettings().username)
  expect((await simulator.requests()).total).toBe(0)
})

test('a wrong password is one try, says what to do, stores nothing, keeps what was typed', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await simulator.changeCredentials({ password: CANARY.password, token: CANARY.token })
  await simulator.resetRequests()
  await fill(admin, simulatorSettings().username, CANARY.wrong, CANARY.token)
  await admin.getByRole('button', { name: 'Test connection' }).click()
  await expect(admin.getByText(/INVALID_LOGIN/)).toBeVisible()
  expect((await simulator.requests()).logins).toBe(1)
  await expect(admin.getByLabel('Username')).toHaveValue(simulatorSettings().username)
  await admin.reload()
  await expect(admin.getByRole('heading', { name: 'Connect Salesforce' })).toBeVisible()
})

test('an admin connects, and the CRM button is back on every company lead with its old status', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await expect(admin.getByRole('link', { name: 'More details…' })).toHaveAttribute('href', '/help/salesforce')
  await fill(admin, simulatorSettings().username, CANARY.password, CANARY.token)
  await admin.getByRole('button', { name: 'Update' }).click()
  await expect(admin.getByRole('heading', { name: 'Change the sign-in' })).toBeVisible()
  await expect(admin.getByRole('group', { name: 'Password and token' })).toContainText('by Ada Ferrer')
  await expect(admin.locator('input[type=password]:visible')).toHaveCount(0)
  await admin.getByRole('button', { name: 'Replace' }).click()
  await expect(admin.getByLabel('Password', { exact: true })).toHaveValue('')
  await expect(admin.getByLabel('Token')).toHaveValue('')
  await admin.goto('/leads')
  const rows = await admin.getByRole('row').count()
  await expect(admin.locator('table button')).toHaveCount(rows - 1)
  expect(await admin.getByRole('button', { name: /Matched with/ }).count()).toBeGreaterThan(0)
})

test('another username asks for the password again, and nothing is sent without it', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await simulator.resetRequests()
  await admin.getByLabel('Username').fill('somebody.else@demo.example')
  await admin.getByRole('button', { name: 'Test connection' }).click()
  await expect(admin.getByLabel('Password', { exact: true })).toBeFocused()
  await expect(admin.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  expect((await simulator.requests()).total).toBe(0)
})

test('password and token are in no page, no payload, no log, and no database column in clear', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin')
  const { leadId } = await uncheckedCompany(admin)
  const canaries = [CANARY.password, CANARY.token, CANARY.wrong]
  const seen: string[] = []
  for (const { file, pathname } of allPages()) {
    const url = pathname({ leadId, token: 'x' })
    const html = await (await admin.request.get(url)).text()
    const payload = await (await admin.request.get(url, { headers: { rsc: '1' } })).text()
    for (const canary of canaries)
      if (html.includes(canary) || payload.includes(canary)) seen.push(`${file}: ${canary}`)
  }
  const files = [
    APP_LOG,
    ...readdirSync(DATA_DIR)
      .filter(name => name.startsWith('wow.db'))
      .map(name => path.join(DATA_DIR, name)),
  ]
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const canary of canaries)
      if (bytes.includes(canary) || bytes.includes(Buffer.from(canary).toString('base64')))
        seen.push(`${file}: ${canary}`)
  }
  expect(seen).toEqual([])
})

test('credentials changed in Salesforce: one refused sign-in, the rep is told, statuses stay, the admin mends it', async ({
  browser,
}) => {
  const rep = await screenOf(browser, 'rep')
  const company = await uncheckedCompany(rep)
  await simulator.changeCredentials({ password: 'changed over there' })
  await simulator.resetRequests()
  const button = rep.getByRole('button', { name: `Check CRM: ${company.name}`, exact: true })
  await button.click()
  await expect(rep.getByRole('dialog').getByRole('alert')).toContainText('INVALID_LOGIN')
  await rep.keyboard.press('Escape')
  await expect(rep.getByText('Salesforce sign-in needs attention')).toBeVisible()
  await button.click()
  await expect(rep.getByRole('dialog').getByRole('alert')).toContainText('An admin sees under CRM what to do')
  expect((await simulator.requests()).logins).toBe(1)
  await rep.goto('/leads?status=matched')
  expect(await rep.getByRole('button', { name: /Matched with/ }).count()).toBeGreaterThan(0)
})
