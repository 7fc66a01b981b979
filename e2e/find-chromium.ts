import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import path from 'node:path'

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** The browser to test in: what the operator names, Playwright's own download if it is on disk, or the system's. */
export function findChromium(): string {
  const onPath = SYSTEM_NAMES.flatMap(name =>
    (process.env.PATH ?? '').split(path.delimiter).map(dir => path.join(dir, name)),
  )
  const found = [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...onPath].find(
    file => file && existsSync(file),
  )
  if (found) return found
  throw new Error('No Chromium was found. `npx playwright install chromium` fetches one, or set CHROMIUM_PATH.')
}

export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-default-apps',
  '--no-pings',
  '--disable-dev-shm-usage',
]
