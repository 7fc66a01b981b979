import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/sqlite/{people,leads,crm,crm-links}.ts',
  out: './db/migrations',
})
