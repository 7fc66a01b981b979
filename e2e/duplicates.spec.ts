import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { crmButtonOf, screenOf, signInAs, uncheckedCompany } from './people'
import { simulator } from './simulator-control'

const rule = (action: 'alert' | 'block', message?: string) => ({
  duplicateRules: [{ object: 'Lead', match: ['Company', 'LastName'], action, message }],
})

test.afterEach(async () => {
  await simulator.clearFaults()
  await simulator.resetScenario()
})

const leadsOf = async (company: string) =>
  (await simulator.records('Lead')).filter(lead => lead.Company === company && lead.IsDeleted !== true).length

/** A company lead nobody has looked up, with an open Salesforce Lead of its own. */
async function aKnownCompany(page: Page, index = 0) {
  const company = await uncheckedCompany(page, index)
  const lead = { Company: company.name, LastName: 'Known', FirstName: 'Kim', Email: 'kim@known.example' }
  const [id = ''] = await simulator.insertRecords('Lead', [lead])
  return { ...company, id }
}

async function openPanel(page: Page, name: string) {
  await page.goto(`/leads?q=${encodeURIComponent(name)}`)
  await crmButtonOf(page, name).click()
  const panel = page.getByRole('dialog', { name })
  await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
  return panel
}

/** The form, filled so that the org's rule finds the Lead that is there. */
async function fillForm(page: Page, name: string) {
  const panel = await openPanel(page, name)
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await panel.getByLabel('Last name').fill('Known')
  return panel
}

async function axeFindsNothing(page: Page, what: string) {
  for (const theme of ['light', 'dark']) {
    await page.evaluate(next => (document.documentElement.dataset.theme = next), theme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`),
      `${what}, ${theme}`,
    ).toEqual([])
  }
}

test('an open Salesforce Lead is shown before another is made, and used as it is', async ({ page, browser }) => {
  await signInAs(page, 'rep')
  const { name, href } = await aKnownCompany(page)
  const colleague = await screenOf(browser, 'viewer', href)
  const panel = await openPanel(page, name)
  const leads = panel.getByRole('region', { name: 'Open Salesforce Leads' })
  const item = leads.getByRole('listitem').first()
  await expect(item.getByRole('heading')).toHaveText(name)
  for (const fact of ['Kim Known', 'kim@known.example', 'Open - Not Contacted'])
    await expect(item.getByText(fact, { exact: true })).toBeVisible()
  await expect(item.getByRole('link', { name: /^Open in Salesforce/ })).toHaveAttribute('href', /\/00Q/)
  await axeFindsNothing(page, 'the panel with Leads')

  const before = JSON.stringify(await simulator.records('Lead'))
  await item.getByRole('button', { name: `Use this Lead of ${name} (Kim Known)` }).click()
  await expect(panel.getByText('This company lead is now that Salesforce Lead.')).toBeVisible()
  await expect(colleague.getByText('Salesforce Lead', { exact: true }).first()).toBeVisible({ timeout: 5_000 })
  expect(JSON.stringify(await simulator.records('Lead'))).toBe(before)

  await panel.getByRole('button', { name: 'Undo' }).click()
  await expect(panel.getByText('back to not actioned')).toBeVisible()
  await expect(leads.getByRole('listitem')).toHaveCount(1)
})

test('a Salesforce Lead that is not the same company is set aside, and comes back', async ({ page }) => {
  await signInAs(page, 'rep')
  const { name } = await aKnownCompany(page)
  const panel = await openPanel(page, name)
  await panel.getByRole('button', { name: `Not the same company (${name} (Kim Known))` }).click()
  await expect(panel.getByText('is not offered for this company any more.')).toBeVisible()
  await page.keyboard.press('Escape')
  const again = await openPanel(page, name)
  await expect(again.getByRole('button', { name: /^Use this Lead/ })).toHaveCount(0)
  await again.getByText('Not the same company (1)').click()
  await again.getByRole('button', { name: /^Undo/ }).click()
  await expect(again.getByRole('button', { name: /^Use this Lead/ })).toBeVisible()
})

test('a rule that alerts shows its record; Enter never goes past it, "Create anyway" makes exactly one', async ({
  page,
}) => {
  await signInAs(page, 'rep')
  const { name, id } = await aKnownCompany(page)
  await simulator.applyScenario(rule('alert'))
  const panel = await fillForm(page, name)
  const send = panel.getByRole('button', { name: 'Create Salesforce Lead' })
  await send.click()
  const notice = panel.getByRole('alert')
  await expect(notice).toContainText('Salesforce knows this one already')
  await expect(notice).toContainText('Use one of these records?')
  const found = panel.getByRole('list', { name: 'Found by the duplicate rule' })
  await expect(found.getByText(`Kim Known · ${name}`)).toBeVisible()
  await expect(found.getByRole('link', { name: /^Open in Salesforce/ })).toHaveAttribute('href', new RegExp(id))
  await axeFindsNothing(page, 'the duplicate notice')
  await panel.getByLabel('Last name').press('Enter')
  await expect(notice).toBeVisible()
  expect(await leadsOf(name)).toBe(1)
  await panel.getByRole('button', { name: 'Create anyway' }).dblclick()
  await expect(panel.getByText('The Salesforce Lead was created.')).toBeVisible()
  expect(await leadsOf(name)).toBe(2)
})

test('a rule that blocks offers no way past it; another name gets through', async ({ page }) => {
  await signInAs(page, 'rep')
  const { name } = await aKnownCompany(page)
  await simulator.applyScenario(rule('block', 'One Lead for each person.'))
  const panel = await fillForm(page, name)
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await expect(panel.getByRole('alert')).toContainText('One Lead for each person.')
  await expect(panel.getByRole('button', { name: 'Create anyway' })).toHaveCount(0)
  await panel.getByLabel('Last name').fill('Somebody Else')
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await expect(panel.getByText('The Salesforce Lead was created.')).toBeVisible()
  expect(await leadsOf(name)).toBe(2)
})

test('what the rule has found is used instead, with the keyboard alone', async ({ page }) => {
  await signInAs(page, 'rep')
  const { name } = await aKnownCompany(page)
  await simulator.applyScenario(rule('alert'))
  await page.goto(`/leads?q=${encodeURIComponent(name)}`)
  await crmButtonOf(page, name).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name })
  await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
  const tabTo = async (text: RegExp) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab')
      if (text.test((await page.evaluate(() => document.activeElement?.textContent)) ?? '')) return
    }
    throw new Error(`No way to ${text} by Tab`)
  }
  await tabTo(/^Create Salesforce Lead$/)
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('Company')).toBeFocused()
  await panel.getByLabel('Last name').focus()
  await page.keyboard.type('Known')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('alert')).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Salesforce knows this one already')
  await tabTo(/^Use this Lead/)
  await page.keyboard.press('Enter')
  await expect(panel.getByText('This company lead is now that Salesforce Lead.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(crmButtonOf(page, name)).toBeFocused()
  await expect(crmButtonOf(page, name)).toContainText('Salesforce Lead')
  expect(await leadsOf(name)).toBe(1)
})

test('where Salesforce Leads may not be read, that is said, and never "none"', async ({ page }) => {
  await signInAs(page, 'rep')
  const { name } = await aKnownCompany(page)
  await simulator.applyScenario({ permissionSets: { 'Accounts only': { objects: { Account: ['read'] } } } })
  const panel = await openPanel(page, name)
  await expect(panel.getByText('Salesforce Leads were not looked at', { exact: true })).toBeVisible()
  await expect(panel.getByText(/or open Salesforce Lead/)).toHaveCount(0)
  await axeFindsNothing(page, 'the panel without Leads')
})
