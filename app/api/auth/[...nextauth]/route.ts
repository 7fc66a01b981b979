import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { heldBack } from '@/lib/auth/hold-back'
import { authOptions } from '@/lib/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

const handler = async (request: NextRequest, context: Context) =>
  (await heldBack(request)) ?? NextAuth(authOptions())(request, context)

export { handler as GET, handler as POST }
