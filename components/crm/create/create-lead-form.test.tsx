import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { ActionCode } from '@/lib/action'
import type { LeadForm } from '@/lib/crm/writing/lead-form'
import type { OrgField } from '@/lib/crm/writing/org-lead'
import { fail, ok, type Failure } from '@/lib/result'
import { CreateLeadForm } from './create-lead-form'

afterEach(cleanup)

const field = (name: string, more: Partial<OrgField> = {}): OrgField => ({
  ...{ name, label: name, kind: 'text', createable: true, required: false, length: 80, digits: 0, decimals: 0 },
  ...{ restricted: false, choices: [], dependsOn: null, attemptKey: false, mayHoldPermalink: false, reserved: false },
  ...more,
})
const REGION = field('Region__c', {
  label: 'Region',
  kind: 'picklist',
  required: true,
  restricted: true,
  choices: [{ value: 'EMEA', label: 'EMEA', preset: false }],
})
const FORM: LeadForm = {
  inputs: [
    { key: 'company', field: field('Company', { required: true }), value: 'Acme' },
    { key: 'lastName', field: field('LastName', { required: true }), value: '' },
  ],
  asked: [REGION],
  fixed: [{ field: 'LeadSource', label: 'Lead Source', value: 'Wow Analytics', from: 'admin' }],
  ...{ leftOut: [], problems: [], externalIdField: null },
  owner: { kind: 'rep_unknown', email: 'ben@example.com' },
  lastName: { rule: 'placeholder' },
}

function show(readForm = vi.fn(async () => ok(FORM)), failure: Failure<ActionCode> | null = null) {
  const onCreate = vi.fn()
  const props = { open: true, matches: 'none' as const, busy: null, readForm, onCreate, onUse: vi.fn() }
  const { rerender } = render(<CreateLeadForm {...props} failure={failure} />)
  return {
    ...{ onCreate, readForm },
    refuse: (refusal: Failure<ActionCode>) => rerender(<CreateLeadForm {...props} failure={refusal} />),
  }
}
const press = () => userEvent.click(screen.getByRole('button', { name: 'Create Salesforce Lead' }))

test('nothing is read before the form is opened, and all that will be written is shown', async () => {
  const { readForm } = show()
  expect(readForm).not.toHaveBeenCalled()
  await press()
  expect(await screen.findByLabelText('Company')).toHaveProperty('value', 'Acme')
  expect(screen.getByText('Wow Analytics')).toBeTruthy()
  expect(screen.getByText(/no active Salesforce user has the e-mail ben@example.com/)).toBeTruthy()
  expect(readForm).toHaveBeenCalledTimes(1)
})

test('what the org requires is asked: without an answer nothing is sent, with one it goes by the field’s own name', async () => {
  const { onCreate } = show()
  await press()
  const region = await screen.findByLabelText('Region')
  await press()
  expect(onCreate).not.toHaveBeenCalled()
  expect(region.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(region)
  await userEvent.selectOptions(region, 'EMEA')
  await press()
  expect(onCreate).toHaveBeenCalledWith({ company: 'Acme', lastName: '', extra: { Region__c: 'EMEA' } }, false)
})

test('a refusal for a field the form does not have reads it again, keeps what was typed and leads to the field', async () => {
  const industry = field('Industry', { label: 'Industry' })
  const readForm = vi.fn(async (refused: string[]) =>
    ok(refused.length ? { ...FORM, asked: [REGION, industry] } : FORM),
  )
  const { refuse } = show(readForm as never)
  await press()
  await userEvent.type(await screen.findByLabelText('Last name'), 'Quist')
  refuse(fail('rejected', { fields: { Industry: 'Hot leads need an industry.' } }))
  const asked = await screen.findByLabelText('Industry')
  expect(readForm).toHaveBeenLastCalledWith(['Industry'])
  expect(screen.getByText('Hot leads need an industry.')).toBeTruthy()
  expect(document.activeElement).toBe(asked)
  expect(screen.getByLabelText('Last name')).toHaveProperty('value', 'Quist')
})

test('an org that does not answer is said, and the way in stays open', async () => {
  const readForm = vi.fn(async () => fail('unavailable' as ActionCode))
  show(readForm as never)
  await press()
  expect(await screen.findByText('Salesforce is not available')).toBeTruthy()
  expect(screen.queryByLabelText('Company')).toBeNull()
  expect(screen.getByRole('button', { name: 'Create Salesforce Lead' })).toBeTruthy()
})

test('what only an admin can mend closes the form’s button', async () => {
  const problems = [
    { field: 'Description', key: 'Description', label: 'Description', code: 'no_access' as const, why: 'Closed' },
  ]
  show(vi.fn(async () => ok({ ...FORM, problems })))
  await press()
  await screen.findByLabelText('Company')
  expect(screen.getByRole('button', { name: 'Create Salesforce Lead' })).toHaveProperty('disabled', true)
})

test('a refusal that only an admin can mend says so, and takes the focus that the closed button has lost', async () => {
  const problem = {
    key: 'leadSource',
    code: 'invalid_value',
    field: 'LeadSource',
    label: 'Lead Source',
    why: 'not in the picklist',
  } as const
  const readForm = vi.fn(async () => ok<LeadForm>({ ...FORM, asked: [] }))
  const { refuse } = show(readForm)
  await press()
  readForm.mockResolvedValue(ok({ ...FORM, asked: [], problems: [problem] }))
  await screen.findByRole('textbox', { name: /Company/ })
  refuse(fail('rejected', { fields: { LeadSource: 'bad value for restricted picklist field' } }))
  const note = await screen.findByText(/^An admin has to mend this first/)
  await vi.waitFor(() => expect(document.activeElement).toBe(note))
})
