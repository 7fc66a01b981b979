import { expect, test, type Page } from '@playwright/test'
import { screenOf, uncheckedCompany } from './people'
import { simulator } from './simulator-control'

test.describe.configure({ mode: 'serial' })

const FIELDS = [
  { object: 'Lead', name: 'Wow_Link__c', label: 'Wow link', type: 'url' as const, length: 255 },
  {
    object: 'Lead',
    name: 'Website_Visits__c',
    label: 'Website visits',
    type: 'double' as const,
    precision: 6,
    scale: 0,
  },
  {
    ...{ object: 'Lead', name: 'Region__c', label: 'Region', type: 'picklist' as const },
    ...{ values: ['EMEA', 'Americas', 'APAC'], restricted: true, required: true },
  },
]

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' })
const openWriting = async (page: Page) => {
  await page.goto('/admin/crm/writing')
  await expect(preview(page).getByText('LastName')).toBeVisible()
}
async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved, and checked against your org.')).toBeVisible()
}

test.beforeAll(() => simulator.addScenario({ queues: [{ name: 'Inbound Leads', objects: ['Lead'], members: [] }] }))

/** Custom fields stay in the simulated org, so what other tests create has to find the required one filled. */
test.afterAll(async ({ browser }) => {
  await simulator.clearFaults()
  await simulator.clearScenario()
  const admin = await screenOf(browser, 'admin', '/admin/crm/writing')
  await openWriting(admin)
  await admin.getByLabel('Field for the permalink').selectOption('Description')
  await admin.getByLabel('Owner').selectOption('assignment_rules')
  const filled = await admin.getByRole('button', { name: 'Remove Region' }).count()
  if (filled === 0) {
    await admin.getByRole('button', { name: 'Add a field' }).click()
    await admin
      .getByLabel(/^Field \d+$/)
      .last()
      .selectOption('Region__c')
    await admin.getByLabel('Value for Region').selectOption('EMEA')
  }
  await save(admin)
})

test('an admin reads the org again, chooses, sees what would be sent, and saves it', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm')
  await admin.getByRole('link', { name: 'Change what is written' }).click()
  await expect(admin.getByRole('heading', { level: 1, name: 'What we write in Salesforce' })).toBeVisible()
  await expect(preview(admin).getByText('Wow Analytics: http')).toBeVisible()
  await expect(admin.getByText('“Wow Analytics” is not in the picklist.')).toBeVisible()

  await simulator.addFields(FIELDS)
  await admin.getByRole('button', { name: 'Read again' }).click()
  await admin.getByLabel('Field for the permalink').selectOption('Wow_Link__c')
  await expect(preview(admin).getByText('Wow_Link__c')).toBeVisible()
  await expect(preview(admin).getByText('Region__c')).toBeVisible()

  await admin.getByRole('button', { name: 'Add a field' }).click()
  await admin.getByLabel('Field 1', { exact: true }).selectOption('Website_Visits__c')
  const offered = await admin.getByLabel('Field 1 filled with').locator('option').allInnerTexts()
  expect(offered).toEqual(['A fixed value', 'Number of visits', 'Number of page views'])
  await admin.getByLabel('Field 1 filled with').selectOption({ label: 'Number of visits' })
  await expect(preview(admin).getByText('The company lead: number of visits')).toBeVisible()

  await admin.getByLabel('Owner').selectOption({ label: 'One user or queue' })
  await admin.getByRole('combobox', { name: 'User or queue' }).fill('inbound')
  await admin.getByRole('option', { name: /Inbound Leads/ }).click()
  await expect(preview(admin).getByText('Inbound Leads. Assignment rules do not run.')).toBeVisible()

  const before = (await simulator.records('Lead')).length
  await save(admin)
  expect((await simulator.records('Lead')).length).toBe(before)
  await admin.goto('/admin/crm')
  const written = admin.getByRole('region', { name: 'What we write in Salesforce' })
  for (const text of ['Wow_Link__c', 'Website_Visits__c', 'Inbound Leads'])
    await expect(written.getByText(text)).toBeVisible()
})

test('what Salesforce would refuse is marked at its field, nothing is saved and nothing chosen is lost', async ({
  browser,
}) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm/writing')
  await openWriting(admin)
  await admin.getByRole('button', { name: 'Add a field' }).click()
  await admin.getByLabel('Field 2', { exact: true }).selectOption('NumberOfEmployees')
  await admin.getByLabel('Value for Employees').fill('a lot')
  await admin.getByLabel('Last name, when the rep knows none').selectOption('company')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(admin.getByText('Nothing was saved')).toBeVisible()
  await expect(admin.getByLabel('Value for Employees')).toBeFocused()
  await expect(admin.getByLabel('Value for Employees')).toHaveAttribute('aria-invalid', 'true')
  await expect(admin.getByLabel('Value for Employees')).toHaveValue('a lot')
  await expect(admin.getByLabel('Last name, when the rep knows none')).toHaveValue('company')
  await openWriting(admin)
  await expect(admin.getByLabel('Last name, when the rep knows none')).toHaveValue('placeholder')
})

test('a rep is asked for what the org requires, sees all that will be written, and it is written', async ({
  browser,
}) => {
  const rep = await screenOf(browser, 'rep')
  const company = await uncheckedCompany(rep, 2)
  await rep.getByRole('button', { name: `Check CRM: ${company.name}`, exact: true }).click()
  const panel = rep.getByRole('dialog', { name: company.name })
  await expect(panel.getByRole('heading', { name: /in Salesforce/ }).first()).toBeVisible()
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await panel.getByLabel('Last name').fill('Quist')
  for (const text of ['Wow_Link__c', 'Website_Visits__c', 'Inbound Leads. Assignment rules do not run.'])
    await expect(panel.getByText(text)).toBeVisible()

  await simulator.resetRequests()
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await expect(panel.getByLabel('Region')).toBeFocused()
  expect((await simulator.requests()).total).toBe(0)

  await simulator.addScenario({
    validationRules: [{ object: 'Lead', when: 'Industry = null', message: 'Say the industry.', field: 'Industry' }],
  })
  await panel.getByLabel('Region').selectOption('APAC')
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await expect(panel.getByLabel('Industry')).toBeFocused()
  await expect(panel.getByText('Say the industry.').first()).toBeVisible()
  await expect(panel.getByLabel('Last name')).toHaveValue('Quist')
  await expect(panel.getByLabel('Region')).toHaveValue('APAC')
  await panel.getByLabel('Industry').selectOption('Banking')
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await expect(panel.getByText('The Salesforce Lead was created.')).toBeVisible()

  const created = (await simulator.records('Lead')).filter(lead => String(lead.Wow_Link__c).includes(company.leadId))
  expect(created).toHaveLength(1)
  expect(created[0]).toMatchObject({
    ...{ LastName: 'Quist', Region__c: 'APAC', Industry: 'Banking', LeadSource: 'Wow Analytics' },
    Website_Visits__c: expect.any(Number),
  })
  expect(String(created[0]?.OwnerId)).toMatch(/^00G/)
})

test('the settings work with the keyboard alone', async ({ browser }) => {
  const admin = await screenOf(browser, 'admin', '/admin/crm/writing')
  await openWriting(admin)
  const tabTo = async (name: string) => {
    for (let i = 0; i < 40; i++) {
      await admin.keyboard.press('Tab')
      const at = await admin.evaluate(() => {
        const on = document.activeElement
        const label = on?.id ? document.querySelector(`label[for="${on.id}"]`)?.textContent : null
        return on?.getAttribute('aria-label') ?? label ?? on?.textContent ?? ''
      })
      if (at.trim() === name) return
    }
    throw new Error(`The focus never came to ${name}`)
  }
  await admin.getByRole('heading', { level: 1 }).click()
  await tabTo('Last name, when the rep knows none')
  await admin.keyboard.press('ArrowDown')
  await tabTo('User or queue')
  await admin.keyboard.type('inb')
  await expect(admin.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await admin.keyboard.press('ArrowDown')
  await admin.keyboard.press('Enter')
  await expect(admin.getByRole('combobox', { name: 'User or queue' })).toHaveValue('Inbound Leads')
  await tabTo('Save')
  await admin.keyboard.press('Enter')
  await expect(admin.getByText('Saved, and checked against your org.')).toBeVisible()
  await expect(admin.getByLabel('Last name, when the rep knows none')).toHaveValue('company')
})

test('a rep has no way in', async ({ browser }) => {
  const rep = await screenOf(browser, 'rep')
  expect((await rep.goto('/admin/crm/writing'))?.status()).toBe(403)
})
