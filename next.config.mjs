/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['better-sqlite3', 'drizzle-orm', '@node-rs/argon2', 'jsforce'],
  // In development Next would print what server actions are called with, passwords included.
  logging: { serverFunctions: false },
  experimental: { authInterrupts: true },
}
