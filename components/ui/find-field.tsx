'use client'

import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { cn } from './class-names'
import { Field } from './field'

export type Found = { id: string; text: string; detail?: string }

type Props = {
  label: string
  hint?: string
  error?: string
  /** What is chosen already. */
  chosen: string
  /** Fewer letters than this are not looked for. */
  from: number
  /** What to say when the search itself failed comes back as a text. */
  find: (text: string) => Promise<Found[] | string>
  onChoose: (found: Found) => void
}

const TYPING_MS = 250

/** Finds one of many by typing: arrows move through what was found, Enter chooses, Esc closes. */
export function FindField({ label, hint, error, chosen, from, find, onChoose }: Props) {
  const id = useId()
  const [text, setText] = useState(chosen)
  const [found, setFound] = useState<Found[] | null>(null)
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(0)

  const close = () => {
    clearTimeout(timer.current)
    latest.current++
    setFound(null)
    setSaid('')
  }
  const search = (typed: string) => {
    const mine = ++latest.current
    clearTimeout(timer.current)
    if (typed.trim().length < from) return setFound(null)
    timer.current = setTimeout(async () => {
      setSaid('Searching')
      const answer = await find(typed).catch(() => 'No answer from this server. Type on to try again.')
      if (mine !== latest.current) return
      setFound(typeof answer === 'string' ? [] : answer)
      setAt(0)
      if (typeof answer === 'string') setSaid(answer)
      else setSaid(answer.length ? `${answer.length} found` : `Nothing found for “${typed.trim()}”`)
    }, TYPING_MS)
  }
  const choose = (one: Found | undefined) => {
    if (!one) return
    setText(one.text)
    close()
    onChoose(one)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && found) {
      event.stopPropagation()
      return close()
    }
    // A form is not sent by choosing in it.
    if (event.key === 'Enter') {
      event.preventDefault()
      return choose(found?.[at])
    }
    if (!['ArrowDown', 'ArrowUp'].includes(event.key)) return
    event.preventDefault()
    if (!found) return search(text)
    const step = event.key === 'ArrowDown' ? 1 : -1
    setAt((at + step + found.length) % Math.max(1, found.length))
  }

  const open = found !== null && found.length > 0
  return (
    <div className="relative">
      <Field
        label={label}
        hint={hint}
        error={error}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${at}` : undefined}
        autoComplete="off"
        value={text}
        onChange={event => {
          setText(event.target.value)
          search(event.target.value)
        }}
        onFocus={event => {
          event.target.select()
          if (from === 0) search('')
        }}
        onBlur={() => {
          close()
          setText(chosen)
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!open}
        className="absolute top-[4.25rem] right-0 left-0 z-20 max-h-72 overflow-y-auto rounded-md border bg-surface py-1 shadow-float max-lg:top-[4.75rem]"
      >
        {found?.map((one, i) => (
          <li
            key={one.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            className={cn('cursor-pointer px-3 py-1.5 text-sm max-lg:py-3', i === at && 'bg-accent-soft')}
            onPointerDown={event => event.preventDefault()}
            onPointerEnter={() => setAt(i)}
            onClick={() => choose(one)}
          >
            <span className="block break-words">{one.text}</span>
            {one.detail && <span className="block text-xs break-words text-muted">{one.detail}</span>}
          </li>
        ))}
      </ul>
      <p role="status" className={found && !open ? 'mt-1.5 text-table text-muted' : 'sr-only'}>
        {said}
      </p>
    </div>
  )
}
