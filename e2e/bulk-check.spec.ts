import { expect, test, type Page } from '@playwright/test'
import { screenOf, signInAs } from './people'
import { simulator } from './simulator-control'

test.afterEach(() => simulator.clearFaults())

const ticks = (page: Page) => page.getByRole('checkbox', { name: /^Select (?!all)/ })
const bar = (page: Page) => page.getByRole('region', { name: 'Selected company leads' })
const NOT_CHECKED = '/leads?status=not_checked'

/** The names of the ticked or of all rows that nobody has looked up yet. */
const unchecked = (page: Page) => page.getByRole('button', { name: /^Check CRM: / })

test('with the keyboard alone: tick, untick, check, and the statuses fill in', async ({ page }) => {
  await signInAs(page, 'rep')
  await page.goto(NOT_CHECKED)
  const names: string[] = []
  for (const i of [0, 1, 3]) {
    await ticks(page).nth(i).focus()
    await page.keyboard.press('Space')
    names.push(((await ticks(page).nth(i).getAttribute('aria-label')) ?? '').replace('Select ', ''))
  }
  await expect(bar(page).getByText('3 selected')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Select all on this page' })).toHaveJSProperty('indeterminate', true)
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(ticks(page).nth(3)).toBeFocused()

  for (const i of [0, 1, 3]) {
    await ticks(page).nth(i).focus()
    await page.keyboard.press('Space')
  }
  await simulator.resetRequests()
  await page.keyboard.press('Control+Enter')
  await expect(bar(page)).toContainText(/^3 checked: \d with matches, \d without\./)
  expect((await simulator.requests()).api).toBeLessThanOrEqual(2)
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  for (const name of names)
    await expect(page.getByRole('button', { name: `Check CRM: ${name}`, exact: true })).toBeHidden()
  await page.goto('/leads')
  for (const name of names)
    await expect(page.getByRole('button', { name: new RegExp(`match.*: ${escape(name)}$`) })).toBeVisible()
})

test('from the head of the list the bar is one step back for the keyboard', async ({ page }) => {
  await signInAs(page, 'rep')
  await page.goto(NOT_CHECKED)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).focus()
  await page.keyboard.press('Space')
  await expect(bar(page).getByText('50 selected')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await expect(bar(page).getByRole('button', { name: 'Clear selection' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(bar(page).getByRole('button', { name: 'Check all on this page' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(ticks(page).first()).not.toBeChecked()
})

test('a page with progress, an outage in the middle, and going on from there', async ({ page }) => {
  await signInAs(page, 'rep')
  const before = await unchecked(page).count()
  expect(before).toBeGreaterThan(24)
  await simulator.addFault({ kind: 'slow', ms: 600, on: 'composite', times: 2 })
  await simulator.addFault({ kind: 'unavailable', on: 'composite', times: 'forever' })
  await ticks(page).first().check()
  await bar(page).getByRole('button', { name: 'Check all on this page' }).click()
  await expect(page.getByRole('button', { name: /^Checking…: / })).toHaveCount(12)
  await expect(bar(page).getByText(/^12 of \d+ checked$/)).toBeVisible()
  await expect(bar(page).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '12')
  await expect(page.getByRole('status').filter({ hasText: /of \d+ checked/ })).toBeAttached()

  await expect(bar(page)).toContainText(
    /Salesforce is not available\. 24 of \d+ checked and kept; the rest is as it was\./,
  )
  await expect(page.getByRole('button', { name: /^Salesforce unavailable/ })).toHaveCount(12)
  await simulator.clearFaults()
  await bar(page)
    .getByRole('button', { name: /^Check the other \d+$/ })
    .click()
  await expect(bar(page)).toContainText(/checked: \d+ with matches, \d+ without\..* linked already/)
  await expect(unchecked(page)).toHaveCount(0)
  await bar(page).getByRole('button', { name: 'Close' }).click()
  await expect(bar(page)).toBeHidden()
})

test('Stop ends it after the companies under way, and what is done is kept', async ({ page }) => {
  await signInAs(page, 'rep')
  await page.goto('/leads?page=2')
  await simulator.addFault({ kind: 'slow', ms: 800, on: 'composite', times: 'forever' })
  await ticks(page).first().check()
  await bar(page).getByRole('button', { name: 'Check all on this page' }).click()
  await bar(page).getByRole('button', { name: 'Stop' }).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(bar(page)).toContainText(/^Stopped\. 12 of \d+ checked and kept\./)
  // A second press on the button that has just gone must not close what it stopped.
  await expect(bar(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('button', { name: /^Check the other/ })).toBeVisible()
})

test('"not the same company" is taken off the count, stays off, and comes back by Undo', async ({ page, browser }) => {
  await signInAs(page, 'rep')
  await page.goto('/leads?status=not_actioned')
  // Which companies stand on this page depends on the hour at which the demo was filled: any with a match will do.
  const button = page.getByRole('button', { name: / (1 match|[1-9]\d* matches): / }).first()
  const name = ((await button.getAttribute('aria-label')) ?? '').replace(/^.* match(es)?: /, '')
  await button.click()
  const panel = page.getByRole('dialog', { name })
  await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
  const matches = panel.getByRole('button', { name: /^Associate with/ })
  const count = await matches.count()
  const wrong = ((await matches.first().textContent()) ?? '').replace('Associate with ', '')
  await panel.getByRole('button', { name: `Not the same company (${wrong})` }).click()
  await expect(panel.getByRole('button', { name: /^Undo/ })).toBeFocused()
  await expect(matches).toHaveCount(count - 1)

  const colleague = await screenOf(browser, 'admin', `/leads?q=${encodeURIComponent(name)}`)
  await colleague.getByRole('button', { name: new RegExp(`: ${escape(name)}$`) }).click()
  const theirs = colleague.getByRole('dialog', { name })
  await expect(theirs.getByText('Not the same company (1)')).toBeVisible()
  await expect(theirs.getByRole('button', { name: `Associate with ${wrong}`, exact: true })).toBeHidden()

  await panel.getByRole('button', { name: /^Undo/ }).click()
  await expect(matches).toHaveCount(count)
  await expect(panel.getByRole('button', { name: `Not the same company (${wrong})` })).toBeFocused()
})

test('a viewer sees the list without check boxes', async ({ page }) => {
  await signInAs(page, 'viewer')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
})

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
