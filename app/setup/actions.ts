'use server'

import { publicAction } from '@/lib/action'
import { setUp, setUpInput } from '@/lib/auth/set-up'

export const setUpAction = publicAction({ input: setUpInput, run: setUp })
