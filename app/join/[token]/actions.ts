'use server'

import { publicAction } from '@/lib/action'
import { join, joinInput } from '@/lib/auth/join'

export const joinAction = publicAction({ input: joinInput, run: join })
