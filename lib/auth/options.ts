import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/env'
import { errorFacts, log } from '@/lib/log'
import { ADDRESS_HEADER } from '@/lib/request-facts'
import { ownPath, routes } from '@/lib/routes'
import { admitSalesforce } from './admit-salesforce'
import { SALESFORCE, salesforceProvider } from './salesforce-provider'
import { signIn } from './sign-in'

export const authOptions = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: routes.signIn, error: routes.signIn },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const address: unknown = request.headers?.[ADDRESS_HEADER]
        const answer = await signIn(credentials?.email ?? '', credentials?.password ?? '', String(address ?? 'unknown'))
        if (answer.ok) return { id: answer.user.id, accountId: answer.user.accountId }
        if (answer.waitSeconds > 0) throw new Error(`wait:${answer.waitSeconds}`)
        return null
      },
    }),
    ...salesforceProvider(),
  ],
  callbacks: {
    signIn: ({ user, account, profile }) => account?.provider !== SALESFORCE || admitSalesforce(user, profile),
    jwt({ token, user }) {
      return user ? { sub: user.id, accountId: user.accountId } : token
    },
    session({ session, token }) {
      return { expires: session.expires, userId: token.sub, accountId: token.accountId }
    },
    redirect({ url, baseUrl }) {
      return baseUrl + ownPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url)
    },
  },
  // next-auth would log what Salesforce has said of a person together with its own error.
  logger: {
    error: (code, facts) => log('sign_in_failed', { code, ...errorFacts('error' in facts ? facts.error : facts) }),
  },
})
