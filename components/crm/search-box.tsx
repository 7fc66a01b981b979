'use client'

import { Search } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { inputLook } from '@/components/ui/field'
import { cn } from '@/components/ui/class-names'

type Props = { value: string; searching: boolean; onSearch: (text: string) => void }

export function SearchBox({ value, searching, onSearch }: Props) {
  const [text, setText] = useState(value)
  return (
    <form
      role="search"
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() && !searching) onSearch(text.trim())
      }}
      className="flex gap-2"
    >
      <div className="relative flex-1">
        <Search aria-hidden className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted" />
        <input
          type="search"
          data-first-focus
          aria-label="Search Salesforce"
          value={text}
          maxLength={255}
          onChange={event => setText(event.target.value)}
          className={cn(inputLook, 'pl-9')}
        />
      </div>
      <Button type="submit" busy={searching}>
        Search
      </Button>
    </form>
  )
}
