import { expect, type Browser, type Page } from '@playwright/test'
import { screenOf } from './people'
import { simulator } from './simulator-control'

/** Somebody of the simulated org who has never been here. */
export const salesforcePerson = (first: string, email = `${first.toLowerCase()}@customer.example`) => ({
  name: `${first} Novak`,
  email,
  username: `${first.toLowerCase()}@customer.example.org`,
  password: `${first.toLowerCase()}-in-Salesforce-1`,
})

export type SalesforcePerson = ReturnType<typeof salesforcePerson>

export const hire = (people: SalesforcePerson[]) => simulator.addScenario({ users: people })

const linkToSalesforce = (page: Page) => page.getByRole('link', { name: 'Sign in with Salesforce' })

/** From our sign-in page to the consent page of Salesforce. */
export async function signInAtSalesforce(page: Page, { username, password }: SalesforcePerson) {
  await linkToSalesforce(page).click()
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log In' }).click()
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
}

export async function throughSalesforce(page: Page, person: SalesforcePerson) {
  await signInAtSalesforce(page, person)
  await page.getByRole('button', { name: 'Allow' }).click()
}

/** The same without the mouse. */
export async function throughSalesforceByKeys(page: Page, { username, password }: SalesforcePerson) {
  while (!(await linkToSalesforce(page).evaluate(link => link === document.activeElement)))
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Username')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type(username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

/** An admin decides what becomes of people who sign in with Salesforce. */
export async function decideOnSalesforce(
  browser: Browser,
  choice: 'Let them in as viewers' | 'Ask me' | 'Keep them out',
) {
  const admin = await screenOf(browser, 'admin', '/admin/team')
  await admin.getByLabel(/Whoever signs in with Salesforce/).selectOption({ label: choice })
  await admin.getByRole('button', { name: 'Save choice' }).click()
  await expect(admin.getByText(`Saved: ${choice}.`)).toBeVisible()
  return admin
}
