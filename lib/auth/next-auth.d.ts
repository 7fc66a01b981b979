import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth' {
  interface User {
    id: string
    accountId: string
  }
  interface Session {
    userId?: string
    accountId?: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    accountId?: string
  }
}
