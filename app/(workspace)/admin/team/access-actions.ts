import { allowShareLinksAction, decideAccessAction, endShareLinksAction, setSalesforceSignInAction } from './actions'

/** The verbs of who may come in without an invitation, as the page hands them down. */
export const accessActions = {
  decide: decideAccessAction,
  setSalesforceSignIn: setSalesforceSignInAction,
  allowShareLinks: allowShareLinksAction,
  endShareLinks: endShareLinksAction,
}
