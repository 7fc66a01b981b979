import { expect, test } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillSignIn } from './people'
import { PORT, ROOT } from './place'
import { simulatorSettings } from './simulator-control'

const port = PORT + 1
const url = `http://127.0.0.1:${port}`
const dataDir = mkdtempSync(path.join(tmpdir(), 'wow-first-run-'))
let app: ChildProcess

test.use({ baseURL: url })

test.beforeAll(async () => {
  app = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    cwd: ROOT,
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      WOW_DATA: dataDir,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
      WOW_ENCRYPTION_KEYS: `first:${randomBytes(32).toString('base64')}`,
      SALESFORCE_SIMULATOR_URL: `http://127.0.0.1:${simulatorSettings().port}`,
    },
  })
  await expect(async () => expect((await fetch(`${url}/api/health`)).ok).toBe(true)).toPass({ timeout: 30_000 })
})

test.afterAll(() => {
  app.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

test('from an empty installation to a connected team', async ({ page, browser }) => {
  test.setTimeout(120_000)
  await page.goto('/leads')
  await expect(page).toHaveURL(/\/setup$/)
  await page.getByLabel('Company name').fill('Fresh Start Ltd')
  await page.getByLabel('Your name').fill('Ada Founder')
  await page.getByLabel('E-mail').fill('ada@fresh.example')
  await page.getByLabel('Password', { exact: true }).fill('a-long-password')
  await page.getByLabel('Confirm').fill('another password')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByLabel('Confirm')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Company name')).toHaveValue('Fresh Start Ltd')
  await page.getByLabel('Confirm').fill('a-long-password')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL(/\/admin\/crm$/)

  const { username, password, token } = simulatorSettings()
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Confirm').fill(password)
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByText(/calls left today/)).toBeVisible()
  await page.getByRole('button', { name: 'Update' }).click()
  await expect(page.getByRole('heading', { name: 'Change the sign-in' })).toBeVisible()

  await page.goto('/leads')
  await expect(page.getByText('No company leads yet')).toBeVisible()

  await page.goto('/admin/team')
  await page.getByLabel('E-mail').fill('ben@fresh.example')
  await page.getByLabel('Role', { exact: true }).selectOption('rep')
  await page
    .getByRole('button', { name: /Invite|invitation/i })
    .first()
    .click()
  const link = await page.getByLabel('Invitation link').inputValue()
  expect(link).toContain(`${url}/join/`)

  const ben = await (await browser.newContext()).newPage()
  await ben.goto(link)
  await ben.getByLabel('Your name').fill('Ben Rep')
  await ben.getByLabel('Password', { exact: true }).fill('bens-long-password')
  await ben.getByLabel('Confirm').fill('bens-long-password')
  await ben.getByRole('button', { name: /Join/ }).click()
  await expect(ben).toHaveURL(/\/leads$/)
  expect((await ben.goto('/admin/crm'))?.status()).toBe(403)

  const late = await (await browser.newContext()).newPage()
  await late.goto(link)
  await expect(late.getByLabel('Your name')).toHaveCount(0)
  await late.goto('/setup')
  await expect(late).toHaveURL(/\/sign-in/)

  await page.goto('/admin/team')
  const row = page.getByRole('row').filter({ hasText: 'ben@fresh.example' })
  await row.getByRole('button', { name: /^Deactivate/ }).click()
  await expect(row.getByRole('button', { name: /^Reactivate/ })).toBeVisible()
  await ben.goto('/leads')
  await expect(ben).toHaveURL(/\/sign-in/)
  await fillSignIn(ben, 'ben@fresh.example', 'bens-long-password')
  await expect(ben.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
})
