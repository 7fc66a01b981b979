'use client'

import { signOut } from 'next-auth/react'
import { routes } from '@/lib/routes'

export const signOutHere = () => signOut({ callbackUrl: routes.signIn })
