'use server'

import { action } from '@/lib/action'
import { makeShareLink, shareLinkInput } from '@/lib/share/make-share-link'

export const makeShareLinkAction = action({ role: 'rep', input: shareLinkInput, run: makeShareLink })
