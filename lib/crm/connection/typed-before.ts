import type { CurrentUser } from '@/lib/auth/session'
import type { SignInAddress } from './connection-form'
import { signInAddress } from './login-address'
import { readBegun } from './salesforce-visit'
import { openBegun } from './web-server-state'

export type TypedBefore = {
  address: SignInAddress
  myDomain: string
  clientId: string
  slot: 'active' | 'standby'
  hasSecret: boolean
}

/** What an admin had typed before going to Salesforce: it is still there when they come back without success. */
export async function typedBefore(user: CurrentUser): Promise<TypedBefore | null> {
  const sealed = await readBegun()
  const begun = sealed ? openBegun(user, sealed) : null
  if (!begun) return null
  const { loginUrl, clientId, clientSecret, slot = 'active' } = begun
  return { ...signInAddress(loginUrl), clientId, slot, hasSecret: clientSecret !== '' }
}
