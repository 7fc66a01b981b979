import { expect, test } from '@playwright/test'
import { fillSignIn, PASSWORD } from './people'

test('an unknown user and a wrong password read alike', async ({ page }) => {
  await page.goto('/sign-in')
  const answers: string[] = []
  for (const email of ['nobody@nowhere.example', 'viewer@demo.example']) {
    await fillSignIn(page, email, 'not the password')
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
    answers.push(await page.getByRole('alert').filter({ hasText: /\S/ }).innerText())
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
  }
  expect(answers[0]).toBe(answers[1])
})

test('sign-in leads back to the page that was asked for, and to no other site', async ({ page }) => {
  await page.goto('/leads?status=matched&q=a')
  await expect(page).toHaveURL(/\/sign-in/)
  await fillSignIn(page, 'viewer@demo.example', PASSWORD)
  await expect(page).toHaveURL(/\/leads\?status=matched&q=a$/)
  await page.context().clearCookies()
  for (const evil of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(evil)}`)
    await fillSignIn(page, 'viewer@demo.example', PASSWORD)
    await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/leads$/)
    await page.context().clearCookies()
  }
})

test('guessing slows down, for a person who exists and for one who does not', async ({ page }) => {
  for (const email of ['made-up@demo.example', 'stranger.guess@demo.example']) {
    await page.goto('/sign-in')
    for (let i = 0; i < 6; i++) {
      await fillSignIn(page, email, `guess ${i}`)
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
    }
    await expect(page.getByText(/Too many tries/)).toBeVisible()
  }
})

test('the demo offers its people as buttons', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: /Continue as rep/i }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Company leads' })).toBeVisible()
})
