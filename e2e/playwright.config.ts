import { defineConfig } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { CHROMIUM_FLAGS, findChromium } from './find-chromium'
import { APP_LOG, DATA_DIR, PORT, ROOT, URL } from './place'

mkdirSync(path.dirname(APP_LOG), { recursive: true })

/** The browser tests run on the demo's own world: a production build, the seeded leads, and the simulator. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: path.join(ROOT, 'test-results', 'e2e'),
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: path.join(ROOT, 'test-results', 'e2e.json') }]],
  use: {
    baseURL: URL,
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `node scripts/demo.mjs --reset > '${APP_LOG}' 2>&1`,
    cwd: ROOT,
    env: { PORT: String(PORT), WOW_DATA: DATA_DIR },
    url: `${URL}/api/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
