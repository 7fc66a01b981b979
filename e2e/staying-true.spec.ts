import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { fillSignIn, emailOf, PASSWORD, screenOf, uncheckedCompany } from './people'
import { simulator } from './simulator-control'

test.afterEach(() => simulator.clearFaults())

let serial = 0
const unheardOf = () => `Qvorlan ${Date.now().toString(36)}${++serial} Works`

/** Tab, until it is there: nothing here is done with a mouse. */
async function tabTo(page: Page, target: Locator, most = 80) {
  for (let i = 0; i < most; i++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

async function press(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

const card = (page: Page) => page.getByRole('region', { name: 'CRM', exact: true })
const crmButton = (page: Page) => card(page).getByRole('button').first()
const refreshButton = (place: Page | Locator) => place.getByRole('button', { name: 'Refresh from Salesforce' })

/** A rep on the page of a company that is associated with a Salesforce Account of this test alone. */
async function associated(browser: Browser, accountName: string) {
  const [accountId = ''] = await simulator.insertRecords('Account', [{ Name: accountName }])
  const page = await screenOf(browser, 'rep')
  const company = await uncheckedCompany(page)
  await page.goto(company.href)
  await press(page, crmButton(page))
  const panel = page.getByRole('dialog', { name: company.name })
  await searchFor(page, panel, accountName)
  await press(page, panel.getByRole('button', { name: `Associate with ${accountName}`, exact: true }))
  await expect(panel.getByText(`Associated with ${accountName}.`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(crmButton(page)).toHaveAccessibleName(`Matched with ${accountName}: ${company.name}`)
  return { page, company, accountId }
}

async function searchFor(page: Page, panel: Locator, name: string) {
  const box = panel.getByLabel('Search Salesforce')
  await tabTo(page, box)
  await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('listitem').filter({ hasText: name }).first()).toBeVisible()
}

test('merged over there: one key press later the link has moved, and the old address still leads here', async ({
  browser,
}) => {
  const [before, after] = [unheardOf(), unheardOf()]
  const { page, company, accountId } = await associated(browser, before)
  const [winner = ''] = await simulator.insertRecords('Account', [{ Name: after }])
  await simulator.happen({ merge: [accountId], into: winner })

  await press(page, refreshButton(card(page)))
  await expect(crmButton(page)).toHaveAccessibleName(`Matched with ${after}: ${company.name}`)
  await expect(card(page).getByText(`${before} was merged into ${after} in Salesforce`)).toBeVisible()
  await expect(card(page).getByText(/as of just now/)).toBeVisible()
  for (const id of [accountId, winner, winner.slice(0, 15)]) {
    await page.goto(`/crm/account/${id}`)
    await page.waitForURL(`**${company.href}`)
  }
})

test('deleted over there: the button says so on every screen, and the panel opens with what happened and the search', async ({
  browser,
}) => {
  const [gone, next] = [unheardOf(), unheardOf()]
  const { page, company, accountId } = await associated(browser, gone)
  const colleague = await screenOf(browser, 'viewer', company.href)
  await simulator.insertRecords('Account', [{ Name: next }])
  await simulator.happen({ delete: accountId })
  await press(page, refreshButton(card(page)))
  await expect(crmButton(page)).toHaveAccessibleName(`Check link (${gone}): ${company.name}`)
  await expect(card(colleague).getByText('Check link')).toBeVisible()
  await expect(card(colleague).getByText(`${gone} was deleted in Salesforce`).first()).toBeVisible()
  await expect(card(colleague).getByRole('button')).toHaveCount(0)

  await page.goto('/leads?status=matched')
  await expect(page.getByRole('button', { name: `Check link (${gone}): ${company.name}` })).toBeVisible()
  await page.goto(company.href)
  await tabTo(page, crmButton(page))
  await expect(page.getByRole('tooltip')).toContainText(`${gone} was deleted in Salesforce`)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: company.name })
  await expect(panel.getByText(`${gone} was deleted in Salesforce`)).toBeVisible()
  await searchFor(page, panel, next)
  await press(page, panel.getByRole('button', { name: `Associate with ${next}`, exact: true }))
  await expect(panel.getByText(`Associated with ${next}.`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(crmButton(page)).toHaveAccessibleName(`Matched with ${next}: ${company.name}`)
  await expect(card(page).getByText(`un-linked it from ${gone}`)).toBeVisible()
  await expect(card(colleague).getByText(`Matched with ${next}`)).toBeVisible()
})

test('a converted Salesforce Lead offers its Account; one key press associates with it', async ({ browser }) => {
  const page = await screenOf(browser, 'rep')
  const company = await uncheckedCompany(page)
  await page.goto(company.href)
  await press(page, crmButton(page))
  const panel = page.getByRole('dialog', { name: company.name })
  await expect(panel.getByRole('heading', { name: /in Salesforce/ }).first()).toBeVisible()
  const create = panel.getByRole('button', { name: 'Create Salesforce Lead' })
  await press(page, create)
  await expect(panel.getByLabel('Company')).toBeVisible()
  await press(page, create)
  await expect(panel.getByText('The Salesforce Lead was created.')).toBeVisible()
  const href =
    (await panel
      .getByRole('link', { name: /Open in Salesforce/ })
      .first()
      .getAttribute('href')) ?? ''
  const leadId = href.split('/').at(-1) ?? ''
  await page.keyboard.press('Escape')

  const { accountId } = await simulator.happen({ convert: leadId })
  await press(page, crmButton(page))
  await press(page, refreshButton(panel))
  await expect(panel.getByText(/^Converted to /)).toBeVisible()
  await expect(crmButtonBehind(page)).toHaveText(/Converted Lead/)
  await press(page, panel.getByRole('button', { name: /^Associate with / }))
  await expect(panel.getByText(/^Associated with /)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(crmButton(page)).toHaveAccessibleName(/^Matched with /)
  for (const address of [`/crm/account/${accountId}`, `/crm/lead/${leadId}`]) {
    await page.goto(address)
    await page.waitForURL(`**${company.href}`)
  }
})

/** While the panel is open the page behind it is hidden from assistive technology, not from the eye. */
const crmButtonBehind = (page: Page) => page.locator('[aria-labelledby="crm-title"] button').first()

test('an outage changes nothing, and says so', async ({ browser }) => {
  const name = unheardOf()
  const { page, company, accountId } = await associated(browser, name)
  await simulator.happen({ delete: accountId })
  await simulator.addFault({ kind: 'unavailable', on: 'query', times: 'forever' })
  await press(page, refreshButton(card(page)))
  await expect(card(page).getByRole('alert')).toContainText('Salesforce is not available')
  await expect(crmButton(page)).toHaveAccessibleName(`Matched with ${name}: ${company.name}`)
})

test('from a Salesforce record through sign-in to the company lead; several are listed; none is a calm page', async ({
  browser,
}) => {
  const name = unheardOf()
  const { page, company, accountId } = await associated(browser, name)
  const nobody = await (await browser.newContext()).newPage()
  await nobody.goto(`/crm/account/${accountId}`)
  await fillSignIn(nobody, emailOf('viewer'), PASSWORD)
  await nobody.waitForURL(`**${company.href}`)

  const second = await uncheckedCompany(page)
  await page.goto(second.href)
  await press(page, crmButton(page))
  const panel = page.getByRole('dialog', { name: second.name })
  await searchFor(page, panel, name)
  await press(page, panel.getByRole('button', { name: `Associate with ${name}`, exact: true }))
  await expect(panel.getByText(`Associated with ${name}.`)).toBeVisible()
  await page.goto(`/crm/account/${accountId}?q=${encodeURIComponent(name)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  for (const one of [company, second])
    await expect(page.getByRole('main').getByRole('link', { name: one.name })).toHaveAttribute('href', one.href)

  await page.goto(`/crm/account/001000000000000AAA?q=Velmaris`)
  await expect(page.getByRole('heading', { name: /No company lead is linked/ })).toBeVisible()
  await expect(page.getByRole('main').getByLabel('Search company leads')).toHaveValue('Velmaris')
  await press(page, page.getByRole('main').getByRole('button', { name: 'Search company leads' }))
  await page.waitForURL('**/leads?q=Velmaris')
})
