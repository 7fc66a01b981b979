import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/sqlite/{people,leads,crm}.ts',
  out: './db/migrations',
})
