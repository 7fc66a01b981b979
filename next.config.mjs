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
    {
      // The address alone opens the page: it is told to nobody, found by nobody, and kept by no cache on the way.
      source: '/share/:token*',
      headers: [
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
  ],
}

export default config
