import { expect, test } from '@playwright/test'
import { crmButtonOf, screenOf, signInAs, uncheckedCompany } from './people'
import { simulator } from './simulator-control'

test.afterEach(() => simulator.clearFaults())

test('a rep checks a company, associates it, and every open screen shows it without a reload', async ({ browser }) => {
  const rep = await screenOf(browser, 'rep')
  const colleague = await screenOf(browser, 'viewer')
  await rep.goto('/leads?status=not_checked')
  const names = await rep
    .getByRole('row')
    .filter({ has: rep.getByRole('button', { name: /^Check CRM/ }) })
    .count()
  expect(names).toBeGreaterThan(10)

  const leadsBefore = (await simulator.records('Lead')).length
  for (let i = 0; ; i++) {
    const company = await uncheckedCompany(rep)
    await colleague.goto(company.href)
    await expect(colleague.getByText('Not checked')).toBeVisible()
    await rep.getByRole('button', { name: `Check CRM: ${company.name}`, exact: true }).click()
    const panel = rep.getByRole('dialog', { name: company.name })
    await expect(panel.getByLabel('Search Salesforce')).toHaveValue(company.name)
    await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
    const match = panel
      .getByRole('listitem')
      .filter({ has: rep.getByRole('button', { name: /^Associate with/ }) })
      .first()
    if (!(await match.isVisible())) {
      expect(i).toBeLessThan(20)
      await rep.keyboard.press('Escape')
      continue
    }
    for (const fact of ['Address', 'Phone', 'Owner']) await expect(match.getByText(fact, { exact: true })).toBeVisible()
    const name = (await match.getByRole('heading').innerText()).trim()
    await match.getByRole('button', { name: `Associate with ${name}` }).click()
    await expect(panel.getByText(`Associated with ${name}.`)).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Undo' })).toBeVisible()
    await expect(colleague.getByText(`Matched with ${name}`)).toBeVisible({ timeout: 5_000 })
    await panel.getByRole('button', { name: 'Next company' }).click()
    await expect(rep.getByRole('dialog').getByRole('heading', { level: 2 })).not.toHaveText(company.name)
    break
  }
  expect((await simulator.records('Lead')).length).toBe(leadsBefore)
})

test('a company without a match becomes a Salesforce Lead that leads back to its page', async ({ page, browser }) => {
  await signInAs(page, 'rep')
  const company = await uncheckedCompany(page)
  await page.getByRole('button', { name: `Check CRM: ${company.name}`, exact: true }).click()
  const panel = page.getByRole('dialog', { name: company.name })
  await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
  await panel.getByLabel('Search Salesforce').fill('zzqx unheard of')
  await panel.getByLabel('Search Salesforce').press('Enter')
  await expect(panel.getByRole('heading', { name: 'No match in Salesforce' })).toBeVisible()
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await expect(panel.getByLabel('Company')).toHaveValue(company.name)
  await panel.getByLabel('Last name').fill('Quist')
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).dblclick()
  await expect(panel.getByText('The Salesforce Lead was created.')).toBeVisible()

  const created = (await simulator.records('Lead')).filter(lead => String(lead.Description).includes(company.leadId))
  expect(created).toHaveLength(1)
  expect(created[0]).toMatchObject({ Company: company.name, LastName: 'Quist', LeadSource: 'Wow Analytics' })

  const permalink = /https?:\S+/.exec(String(created[0]?.Description))?.[0] ?? ''
  const salesforceUser = await (await browser.newContext()).newPage()
  await salesforceUser.goto(permalink)
  await expect(salesforceUser).toHaveURL(/\/sign-in\?callbackUrl=/)
  await salesforceUser.getByLabel('E-mail').fill('viewer@demo.example')
  await salesforceUser.getByLabel('Password').fill('wow-demo')
  await salesforceUser.getByRole('button', { name: 'Sign in' }).click()
  await expect(salesforceUser).toHaveURL(permalink)
  await expect(salesforceUser.getByRole('heading', { level: 1, name: company.name })).toBeVisible()
  const visits = salesforceUser.getByRole('region', { name: 'Visits' })
  await expect(visits.getByText(/page/).first()).toBeVisible()
})

test('the whole triage works with the keyboard alone', async ({ page }) => {
  await signInAs(page, 'rep')
  const company = await uncheckedCompany(page, 1)
  await page.goto(`/leads?q=${encodeURIComponent(company.name)}`)
  const button = page.getByRole('button', { name: `Check CRM: ${company.name}`, exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: company.name })
  await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
  expect(await panel.evaluate(dialog => dialog.contains(document.activeElement))).toBe(true)
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    expect(await panel.evaluate(dialog => dialog.contains(document.activeElement))).toBe(true)
    if (await page.evaluate(() => document.activeElement?.textContent === 'Create Salesforce Lead')) break
  }
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('Company')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByText('The Salesforce Lead was created.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(crmButtonOf(page, company.name)).toBeFocused()
})

test('an outage is never shown as "no match", and what was typed stays', async ({ page }) => {
  await signInAs(page, 'rep')
  const company = await uncheckedCompany(page, 2)
  await simulator.addFault({ kind: 'unavailable', times: 'forever' })
  await page.getByRole('button', { name: `Check CRM: ${company.name}`, exact: true }).click()
  const panel = page.getByRole('dialog', { name: company.name })
  await expect(panel.getByRole('alert')).toContainText('Salesforce is not available')
  await expect(panel.getByText(/No match/)).toBeHidden()
  await expect(panel.getByRole('button', { name: 'Create Salesforce Lead' })).toBeDisabled()
  await panel.getByLabel('Search Salesforce').fill('Another wording')
  await panel.getByLabel('Search Salesforce').press('Enter')
  await expect(panel.getByRole('alert')).toBeVisible()
  await expect(panel.getByLabel('Search Salesforce')).toHaveValue('Another wording')
  await simulator.clearFaults()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Create Salesforce Lead' })).toBeEnabled()
})
