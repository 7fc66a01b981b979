import { expect, test, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { screenOf, uncheckedCompany } from './people'
import { simulator } from './simulator-control'

test.describe.configure({ mode: 'serial' })
test.afterEach(() => simulator.clearFaults())

// What other tests have provoked in this world is dismissed first, so that what is seen here was provoked here.
test.beforeAll(async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  const dismiss = healthOf(admin).getByRole('button', { name: 'Dismiss' })
  for (let left = await dismiss.count(); left > 0; left--) {
    await dismiss.first().click()
    await expect(dismiss).toHaveCount(left - 1)
  }
})

const SAID = 'Health test: not while the moon is full.'

/** Answers every search with a refusal in Salesforce's words. */
const refuseSearches = () =>
  simulator.addFault({
    kind: 'error',
    on: ['composite', 'search', 'query'],
    status: 400,
    errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: SAID,
    times: 'forever',
  })

const healthOf = (page: Page) => page.getByRole('region', { name: 'Health', exact: true })
const causeOf = (page: Page) => healthOf(page).getByRole('listitem').filter({ hasText: SAID })

/** Checks a company that is refused, and leaves the panel. */
async function failOn(rep: Page, index: number) {
  const company = await uncheckedCompany(rep, index)
  await rep.getByRole('button', { name: `Check CRM: ${company.name}`, exact: true }).click()
  await expect(rep.getByRole('dialog').getByRole('alert')).toBeVisible()
  await rep.keyboard.press('Escape')
  return company
}

/** What these say, each once. */
const allOf = async (cells: Locator) => [...new Set(await cells.allInnerTexts())]

/** Tabs on until this has the focus. */
async function tabTo(page: Page, name: string | RegExp, most = 150) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const at = document.activeElement
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent
      return label?.trim() ?? ''
    })
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
  }
  throw new Error(`The focus never came to ${name}`)
}

test('an admin sees the state in a sentence, whose org it is, and what was called', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  const health = healthOf(admin)
  await expect(health.getByText('Everything works.')).toBeVisible()
  await expect(health.getByText(/Connected by .* with (username and password|OAuth)/)).toBeVisible()
  await expect(health.getByRole('img', { name: /API calls made by WOW Analytics a day\. .*: [1-9]\d*$/ })).toBeVisible()
  await expect(health.getByText(/of 100,000, as Salesforce said/)).toBeVisible()
  await expect(health.getByText('None that are still open.')).toBeVisible()
})

test('what fails is one cause with Salesforce’s words, its companies and a cure; Retry takes it off the list', async ({
  browser,
}) => {
  const rep = await screenOf(browser, 'rep')
  await refuseSearches()
  const first = await failOn(rep, 0)
  const second = await failOn(rep, 1)

  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await expect(healthOf(admin).getByText('Connected, with 1 cause of failure to look at.')).toBeVisible()
  const cause = causeOf(admin)
  await expect(cause).toContainText('Checking companies')
  await expect(cause).toContainText('2 companies')
  await expect(cause.getByRole('link', { name: first.name })).toHaveAttribute('href', first.href)
  await expect(cause.getByRole('link', { name: second.name })).toHaveAttribute('href', second.href)
  await cause.getByText('What to do').click()
  await expect(cause.getByText(/Validation Rules/)).toBeVisible()

  await cause.getByRole('button', { name: 'Check 2 again' }).click()
  await expect(cause.getByRole('alert')).toContainText(SAID)
  await simulator.clearFaults()
  await cause.getByRole('button', { name: 'Check 2 again' }).click()
  await expect(healthOf(admin).getByText('2 companies were checked.')).toBeVisible()
  await expect(causeOf(admin)).toHaveCount(0)
  await expect(healthOf(admin).getByText('Everything works.')).toBeVisible()
  await admin.goto(first.href)
  await expect(admin.getByRole('button', { name: /^Check CRM/ })).toHaveCount(0)
})

test('the failures are exported with Salesforce’s words, settled or not', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  const waiting = admin.waitForEvent('download')
  await healthOf(admin)
    .getByRole('link', { name: /Export the last 30 days/ })
    .click()
  const file = await waiting
  expect(file.suggestedFilename()).toBe('salesforce-failures.csv')
  const csv = readFileSync(await file.path(), 'utf8')
  expect(csv.split('\r\n')[0]).toContain('Time (UTC),Doing,Cause,Salesforce said')
  expect(csv.split('\r\n').filter(line => line.includes(SAID)).length).toBeGreaterThanOrEqual(2)
})

test('our own limit: a bad one is refused at its field, a reached one stops a rep before any call', async ({
  browser,
}) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  const limit = healthOf(admin).getByLabel('Most calls a day')
  const save = healthOf(admin).getByRole('button', { name: 'Save limit' })
  await limit.fill('some')
  await save.click()
  await expect(limit).toHaveAttribute('aria-invalid', 'true')
  await expect(limit).toBeFocused()
  await expect(healthOf(admin).getByText(/Enter a whole number from 1/)).toBeVisible()
  await limit.fill('1')
  await save.click()
  await expect(healthOf(admin).getByText('Saved: at most 1 call a day, from now on.')).toBeVisible()
  await expect(healthOf(admin).getByText(/^Waiting: our own limit/)).toBeVisible()

  const rep = await screenOf(browser, 'rep')
  const company = await uncheckedCompany(rep)
  await simulator.resetRequests()
  await rep.getByRole('button', { name: `Check CRM: ${company.name}`, exact: true }).click()
  await expect(rep.getByRole('dialog').getByRole('alert')).toContainText('has used its calls for today')
  expect((await simulator.requests()).api).toBe(0)

  await admin.reload()
  const cause = healthOf(admin).getByRole('listitem').filter({ hasText: 'has used its calls for today' })
  await expect(cause).toContainText(company.name)
  await limit.fill('')
  await save.click()
  await expect(healthOf(admin).getByText('Saved: no limit of your own.')).toBeVisible()
  await cause.getByRole('button', { name: 'Check this company again' }).click()
  await expect(healthOf(admin).getByText('1 company was checked.')).toBeVisible()
})

test('with the keyboard alone: a cause is dismissed, the focus goes on to the list, and it comes back when it happens again', async ({
  browser,
}) => {
  const rep = await screenOf(browser, 'rep')
  await refuseSearches()
  await failOn(rep, 0)
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await expect(causeOf(admin)).toHaveCount(1)
  await tabTo(admin, 'Dismiss')
  await admin.keyboard.press('Enter')
  await expect(causeOf(admin)).toHaveCount(0)
  await expect(healthOf(admin).getByText(/^Dismissed\./)).toBeVisible()
  await expect(healthOf(admin).getByRole('heading', { name: 'Failures' })).toBeFocused()
  await failOn(rep, 0)
  await admin.reload()
  await expect(causeOf(admin)).toHaveCount(1)
  await simulator.clearFaults()
  await causeOf(admin)
    .getByRole('button', { name: /again$/ })
    .click()
  await expect(causeOf(admin)).toHaveCount(0)
})

test('all statuses are refreshed at a press, and it says what was found', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await healthOf(admin).getByRole('button', { name: 'Refresh all statuses now' }).click()
  await expect(
    healthOf(admin)
      .getByText(/\d+ links refreshed: /)
      .first(),
  ).toBeVisible()
})

test('the activity log is narrowed by person, kind, company and day, all in the address, and exported so', async ({
  browser,
}) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await healthOf(admin).getByRole('link', { name: 'Activity log' }).click()
  await expect(admin.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  const table = admin.getByRole('table', { name: /Activity/ })
  await expect(
    table
      .getByText('connected Salesforce', { exact: false })
      .or(table.getByText(/checked it/))
      .first(),
  ).toBeVisible()

  await admin.getByLabel('Person').selectOption({ label: 'Ben Okafor' })
  await admin.getByLabel('What').selectOption({ label: 'Checks and corrections' })
  await admin.getByRole('button', { name: 'Show' }).click()
  await expect(admin).toHaveURL(/who=[0-9a-f-]{36}&what=checks/)
  await expect.poll(() => allOf(table.locator('td:nth-child(2)'))).toEqual(['Ben Okafor'])
  const company = await table.getByRole('link').first().innerText()
  await admin.getByLabel('Company lead').fill(company)
  await admin.getByLabel('Company lead').press('Enter')
  await expect(admin).toHaveURL(/company=/)
  await expect.poll(() => allOf(table.getByRole('link'))).toEqual([company])

  const waiting = admin.waitForEvent('download')
  await admin.getByRole('link', { name: 'Export CSV' }).click()
  const csv = readFileSync(await (await waiting).path(), 'utf8')
  const rows = await table.getByRole('row').count()
  expect(csv.trim().split('\r\n')).toHaveLength(rows)
  expect(csv).toContain('checked it in Salesforce')

  await admin.getByLabel('To (UTC)').fill('2020-01-01')
  await admin.getByRole('button', { name: 'Show' }).click()
  await expect(admin.getByText('Nothing in the log fits this filter.')).toBeVisible()
  await admin.getByRole('link', { name: 'Show all of it' }).click()
  await expect(table).toBeVisible()
})

test('the activity log works with the keyboard alone', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/activity')
  await tabTo(admin, 'Company lead')
  await admin.keyboard.type('no such company anywhere')
  await admin.keyboard.press('Enter')
  await expect(admin.getByText('Nothing in the log fits this filter.')).toBeVisible()
  await tabTo(admin, 'Clear')
  await admin.keyboard.press('Enter')
  await expect(admin).toHaveURL(/\/admin\/activity$/)
  await expect(admin.getByRole('table')).toBeVisible()
})
