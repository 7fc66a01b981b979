'use client'

import Form from 'next/form'
import Link from 'next/link'
import { useId } from 'react'
import { Button, buttonLook } from '@/components/ui/button'
import { Field, inputLook, SelectField } from '@/components/ui/field'
import { cn } from '@/components/ui/class-names'
import { isNarrowed, type ListParams } from '@/lib/leads/list-params'
import { routes } from '@/lib/routes'
import { FilterDetails } from './filter-details'

/** A plain GET form: the whole filter is in the address, and works before any script has loaded. */
export function FilterForm({ params, countries }: { params: ListParams; countries: { code: string; name: string }[] }) {
  const searchId = useId()
  const active = [params.country, params.path, params.from || params.to].filter(Boolean).length
  return (
    <Form
      action={routes.leads}
      scroll={false}
      className="flex flex-wrap items-start gap-2"
      key={JSON.stringify(params)}
    >
      {params.status && <input type="hidden" name="status" value={params.status} />}
      <label htmlFor={searchId} className="sr-only">
        Search company leads
      </label>
      <input
        id={searchId}
        type="search"
        name="q"
        maxLength={200}
        defaultValue={params.q}
        placeholder="Name or domain"
        className={cn(inputLook, 'w-56 max-sm:flex-1')}
      />
      <FilterDetails active={active}>
        <SelectField label="Country" name="country" defaultValue={params.country ?? ''}>
          <option value="">Any country</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field label="Visited page" name="path" defaultValue={params.path} placeholder="/pricing" />
        <div className="grid grid-cols-2 gap-2">
          <Field label="Last visit from" name="from" type="date" defaultValue={params.from} />
          <Field label="to" name="to" type="date" defaultValue={params.to} />
        </div>
        <Button type="submit" look="primary">
          Show
        </Button>
      </FilterDetails>
      <Button type="submit" className="max-sm:sr-only">
        Search
      </Button>
      {isNarrowed(params) && (
        <Link href={routes.leads} className={buttonLook({ look: 'quiet' })}>
          Clear
        </Link>
      )}
    </Form>
  )
}
