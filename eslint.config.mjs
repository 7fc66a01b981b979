import { defineConfig, globalIgnores } from 'eslint/config'
import next from 'eslint-config-next'
import typescript from 'eslint-config-next/typescript'

export default defineConfig([
  globalIgnores(['.next/', '.data/', 'node_modules/', 'next-env.d.ts', 'test-results/', 'playwright-report/']),
  ...next,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  { files: ['scripts/**', 'simulator/**', 'bench/**', 'e2e/**', 'server.ts'], rules: { 'no-console': 'off' } },
])
