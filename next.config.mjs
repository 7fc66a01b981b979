/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['better-sqlite3', 'drizzle-orm', '@node-rs/argon2', 'jsforce'],
  // In development Next would print what server actions are called with, passwords included.
  logging: { serverFunctions: false },
  experimental: { authInterrupts: true },
  headers: async () => [
    {
      source: '/(.*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        // A company page's address stays ours when somebody goes on to Salesforce.
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
}

export default config
