import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import path from 'node:path'
import { anyLead, demoAccount, query } from './demo-rows'
import { DATA_DIR } from './place'
import {
  decideOnSalesforce,
  hire,
  salesforcePerson,
  signInAtSalesforce,
  throughSalesforce,
  throughSalesforceByKeys,
} from './salesforce-people'
import { simulator } from './simulator-control'

test.describe.configure({ mode: 'serial' })

const pia = salesforcePerson('Pia')
const max = salesforcePerson('Max')
const nia = salesforcePerson('Nia')
const ove = salesforcePerson('Ove')
const namesake = salesforcePerson('Uma', 'rep@demo.example')

test.beforeAll(() => hire([pia, max, nia, ove, namesake]))
test.afterAll(async ({ browser }) => {
  await decideOnSalesforce(browser, 'Let them in as viewers')
  await simulator.clearScenario()
})

const permalink = () => `/leads/${anyLead()}`
const userOf = (email: string) =>
  query<{ role: string; name: string; password_hash: string; salesforce_identity: string | null }>(
    'select role, name, password_hash, salesforce_identity from users where email = ?',
    email,
  )[0]

/** While the account is connected to another org. */
async function elsewhere(run: () => Promise<void>) {
  const db = new Database(path.join(DATA_DIR, 'wow.db'))
  const [own] = query<{ org_id: string }>('select org_id from crm_connections where account_id = ?', demoAccount())
  const moveTo = (orgId: string) =>
    db.prepare('update crm_connections set org_id = ? where account_id = ?').run(orgId, demoAccount())
  moveTo('00D0000000000ZZAAQ')
  try {
    await run()
  } finally {
    moveTo(own?.org_id ?? '')
    db.close()
  }
}

async function keptOut(page: Page, title: string) {
  await expect(page.getByText(title)).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in\?.*error=/)
  expect((await page.request.get('/api/changes')).status()).toBe(401)
}

test('a permalink leads through Salesforce to that very page, for a viewer who can do nothing in the CRM', async ({
  page,
}) => {
  await page.goto(`${permalink()}?show=60`)
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
  await throughSalesforce(page, pia)
  await expect(page).toHaveURL(new RegExp(`${permalink()}\\?show=60$`))
  await expect(page.getByRole('region', { name: 'Visits' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Check CRM|Associate|Create|share link/ })).toHaveCount(0)
  expect(userOf(pia.email)).toMatchObject({ role: 'viewer', name: pia.name, password_hash: '' })
  expect(userOf(pia.email)?.salesforce_identity).toMatch(/^00D\w{15}\/005\w{15}$/)
  expect((await page.goto('/admin/team'))?.status()).toBe(403)
})

test('so does the address of a Salesforce record, without the mouse', async ({ page }) => {
  const [link] = query<{ lead_id: string; record_id: string }>(
    "select lead_id, record_id from crm_links where account_id = ? and status = 'matched' limit 1",
    demoAccount(),
  )
  await page.goto(`/crm/account/${link?.record_id ?? ''}`)
  await throughSalesforceByKeys(page, max)
  await expect(page).toHaveURL(
    new RegExp(`/leads/${link?.lead_id ?? 'none'}$|/crm/account/${link?.record_id ?? 'none'}$`),
  )
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('whoever presses Deny, or brings an answer we did not ask for, is not let in and keeps the page they wanted', async ({
  page,
}) => {
  await page.goto(permalink())
  await signInAtSalesforce(page, pia)
  await page.getByRole('button', { name: 'Deny' }).click()
  await keptOut(page, 'Salesforce did not sign you in')
  await page.goto('/api/auth/callback/salesforce?code=made-up&state=made-up')
  await keptOut(page, 'Salesforce did not sign you in')
  await throughSalesforce(page, pia)
  await expect(page).toHaveURL(new RegExp(`${permalink()}$`))
})

test('an address with a password here is never tied to a Salesforce user', async ({ page }) => {
  await page.goto(permalink())
  await throughSalesforce(page, namesake)
  await keptOut(page, 'You have a password here already')
  expect(userOf('rep@demo.example')?.salesforce_identity).toBeNull()
})

test('“Ask me”: an admin is asked, sees who, and lets them in as a rep', async ({ page, browser }) => {
  const admin = await decideOnSalesforce(browser, 'Ask me')
  await page.goto(permalink())
  await throughSalesforce(page, nia)
  await keptOut(page, 'An admin has been asked')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  expect(userOf(nia.email)).toBeUndefined()

  await admin.goto('/leads')
  await admin.getByRole('link', { name: 'Decide on the Team page' }).click()
  const request = admin.getByRole('listitem').filter({ hasText: nia.email })
  await expect(request).toContainText('Waits for you')
  expect((await new AxeBuilder({ page: admin }).analyze()).violations).toEqual([])
  await request.getByRole('button', { name: /^Refuse/ }).click()
  await expect(request).toContainText('Refused by Ada Ferrer')
  await throughSalesforce(page, nia)
  await keptOut(page, 'An admin has not let you in')

  await request.getByRole('button', { name: /^Grant as rep/ }).click()
  await expect(admin.getByRole('row', { name: new RegExp(nia.email) })).toContainText('signs in with Salesforce')
  await throughSalesforce(page, nia)
  await expect(page).toHaveURL(new RegExp(`${permalink()}$`))
  expect(userOf(nia.email)).toMatchObject({ role: 'rep' })
})

test('deactivated, they are out with the next click and do not come in again', async ({ page, browser }) => {
  const admin = await decideOnSalesforce(browser, 'Let them in as viewers')
  await page.goto('/leads')
  await throughSalesforce(page, ove)
  await expect(page.getByRole('heading', { level: 1, name: 'Company leads' })).toBeVisible()
  await admin.reload()
  await admin.getByRole('button', { name: `Deactivate ${ove.name}` }).click()
  await expect(admin.getByRole('button', { name: `Reactivate ${ove.name}` })).toBeVisible()
  await page.goto(permalink())
  await throughSalesforce(page, ove)
  await keptOut(page, 'Your access has been ended')
})

test('switched off, everybody who came in that way is out at once', async ({ page, browser }) => {
  await page.goto('/leads')
  await throughSalesforce(page, pia)
  await expect(page.getByRole('heading', { level: 1, name: 'Company leads' })).toBeVisible()
  await decideOnSalesforce(browser, 'Keep them out')
  await page.goto(permalink())
  await throughSalesforce(page, pia)
  await keptOut(page, 'Sign-in with Salesforce is switched off')
  await decideOnSalesforce(browser, 'Let them in as viewers')
})

test('of an org that is not the connected one nobody comes in, known or not', async ({ page }) => {
  await elsewhere(async () => {
    await page.goto(permalink())
    await throughSalesforce(page, pia)
    await keptOut(page, 'This is not the connected Salesforce organization')
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  })
})
