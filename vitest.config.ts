import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const exclude = ['node_modules/**', '.next/**']

export default defineConfig({
  test: {
    // Tests of faults wait for real deadlines, so that more of them than there are cores can run side by side.
    maxWorkers: 4,
    projects: [
      {
        resolve: { alias },
        test: { name: 'node', environment: 'node', include: ['**/*.test.ts'], exclude, testTimeout: 20_000 },
      },
      {
        resolve: { alias },
        plugins: [react()],
        test: { name: 'jsdom', environment: 'jsdom', include: ['**/*.test.tsx'], exclude, testTimeout: 20_000 },
      },
    ],
  },
})
