'use client'

import Form from 'next/form'
import Link from 'next/link'
import { Button, buttonLook } from '@/components/ui/button'
import { Field, SelectField } from '@/components/ui/field'
import { ACTION_GROUPS, GROUP_WORDS } from '@/lib/activity/action-groups'
import { BY_ITSELF, isNarrowed, type ActivityParams } from '@/lib/activity/activity-params'
import { routes } from '@/lib/routes'

type Props = { params: ActivityParams; people: { id: string; name: string }[] }

/** A plain GET form: the whole filter is in the address, and works before any script has loaded. */
export function ActivityFilter({ params, people }: Props) {
  return (
    <Form
      action={routes.adminActivity}
      scroll={false}
      key={JSON.stringify(params)}
      className="grid grid-cols-2 items-end gap-3 pb-5 lg:grid-cols-3 xl:grid-cols-[1fr_1.2fr_1fr_9.5rem_9.5rem_auto]"
    >
      <SelectField label="Person" name="who" defaultValue={params.who ?? ''}>
        <option value="">Everybody</option>
        <option value={BY_ITSELF}>WOW Analytics itself</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="What" name="what" defaultValue={params.what ?? ''}>
        <option value="">Everything</option>
        {ACTION_GROUPS.map(group => (
          <option key={group} value={group}>
            {GROUP_WORDS[group]}
          </option>
        ))}
      </SelectField>
      <Field
        label="Company lead"
        className="max-lg:col-span-2"
        name="company"
        type="search"
        maxLength={200}
        defaultValue={params.company}
        placeholder="Name or domain"
      />
      <Field label="From (UTC)" name="from" type="date" defaultValue={params.from} />
      <Field label="To (UTC)" name="to" type="date" defaultValue={params.to} />
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          Show
        </Button>
        {isNarrowed(params) && (
          <Link href={routes.adminActivity} className={buttonLook({ look: 'quiet' })}>
            Clear
          </Link>
        )}
      </div>
    </Form>
  )
}
