import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { screenOf, uncheckedCompany } from './people'
import { allPages } from './surface'

const THEMES = ['light', 'dark'] as const

async function axeFindsNothing(page: Page, what: string) {
  for (const theme of THEMES) {
    await page.evaluate(next => (document.documentElement.dataset.theme = next), theme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
    expect(found, `${what}, ${theme}`).toEqual([])
  }
}

for (const width of [1440, 390])
  test(`axe finds nothing on any page at ${width} px, in either theme`, async ({ browser }) => {
    test.setTimeout(180_000)
    const admin = await screenOf(browser, 'admin')
    await admin.setViewportSize({ width, height: 900 })
    const { leadId } = await uncheckedCompany(admin)
    const nobody = await (await browser.newContext()).newPage()
    await nobody.setViewportSize({ width, height: 900 })
    for (const { file, pathname, behindSignIn } of allPages()) {
      const page = behindSignIn ? admin : nobody
      await page.goto(pathname({ leadId, token: 'used-up' }))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await axeFindsNothing(page, file)
    }
    await admin.goto('/no-such-page')
    await axeFindsNothing(admin, 'not found')
  })

test('axe finds nothing in the CRM panel, with matches, with the form, and when Salesforce fails', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const rep = await screenOf(browser, 'rep')
  await rep.goto('/leads?status=not_actioned')
  await rep.getByRole('button', { name: /match/ }).first().click()
  const panel = rep.getByRole('dialog')
  await expect(panel.getByRole('heading', { name: /in Salesforce/ })).toBeVisible()
  await axeFindsNothing(rep, 'matches')
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await axeFindsNothing(rep, 'create form')
  await panel.getByLabel('Company').fill('')
  await panel.getByRole('button', { name: 'Create Salesforce Lead' }).click()
  await expect(panel.getByRole('alert')).toBeVisible()
  await expect(panel.getByLabel('Company')).toHaveAttribute('aria-invalid', 'true')
  await axeFindsNothing(rep, 'a refused form')
  await rep.goto('/admin/crm')
  await axeFindsNothing(rep, 'forbidden')
})

for (const width of [1440, 390])
  test(`axe finds nothing with rows ticked, and in a panel with a match set aside, at ${width} px`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const rep = await screenOf(browser, 'rep')
    await rep.setViewportSize({ width, height: 900 })
    await rep.goto('/leads')
    for (const i of [0, 2])
      await rep
        .getByRole('checkbox', { name: /^Select (?!all)/ })
        .nth(i)
        .check()
    await axeFindsNothing(rep, 'ticked rows')
    await rep.goto('/leads?status=not_actioned')
    await rep
      .getByRole('button', { name: /\d match/ })
      .first()
      .click()
    const panel = rep.getByRole('dialog')
    await panel
      .getByRole('button', { name: /^Not the same company/ })
      .first()
      .click()
    await expect(panel.getByRole('button', { name: /^Undo/ })).toBeVisible()
    await axeFindsNothing(rep, 'a match set aside')
    await panel.getByRole('button', { name: /^Undo/ }).click()
    await expect(panel.getByRole('button', { name: /^Undo/ })).toBeHidden()
  })

for (const path of ['/leads', '/share/nonsense', '/no-such-page', '/join/nonsense'])
  test(`a dark system gets ${path} dark`, async ({ browser }) => {
    const page = await (await browser.newContext({ colorScheme: 'dark' })).newPage()
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
