import { SIGN_IN_ADDRESSES, type SignInAddress } from '@/lib/crm/connection/connection-form'
import { Field, SelectField } from '../../ui/field'
import type { Plain } from './connection-typed'

const LABELS: Record<SignInAddress, string> = {
  production: 'Production (login.salesforce.com)',
  sandbox: 'Sandbox (test.salesforce.com)',
  my_domain: 'My Domain',
  simulator: 'Salesforce simulator',
}

type Props = {
  plain: Plain
  change: (change: Partial<Plain>) => void
  hasSimulator: boolean
  errors: Record<string, string>
}

/** The host is chosen, not typed: credentials go to Salesforce and nowhere else. */
export function AddressFields({ plain: { way, address, myDomain }, change, hasSimulator, errors }: Props) {
  const offered = offeredAddresses(way, hasSimulator)
  return (
    <>
      <SelectField
        beside
        label="Sign-in address"
        name="address"
        value={address}
        onChange={event => change({ address: offered.find(name => name === event.target.value) ?? address })}
        error={errors.address}
        hint={
          way === 'client_credentials'
            ? 'Client credentials work at your org’s own address only, in production and in a sandbox.'
            : 'Production for most. A sandbox’s users sign in at Sandbox. Choose My Domain if your org forbids the general address.'
        }
      >
        {offered.map(name => (
          <option key={name} value={name}>
            {LABELS[name]}
          </option>
        ))}
      </SelectField>
      {address === 'my_domain' && (
        <Field
          beside
          label="My Domain"
          name="myDomain"
          value={myDomain}
          onChange={event => change({ myDomain: event.target.value })}
          placeholder="acme.my.salesforce.com"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          error={errors.myDomain}
          hint="Paste any address of your org from the browser’s address bar; Lightning and Setup addresses will do."
        />
      )}
    </>
  )
}

/** Client credentials are refused at the general addresses. */
export function offeredAddresses(way: Plain['way'], hasSimulator: boolean): SignInAddress[] {
  const usable = SIGN_IN_ADDRESSES.filter(name => hasSimulator || name !== 'simulator')
  return way === 'client_credentials' ? usable.filter(name => name === 'my_domain' || name === 'simulator') : usable
}
