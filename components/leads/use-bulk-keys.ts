'use client'

import { useEffect, useEffectEvent } from 'react'

type Keys = { onCheck: (() => void) | null; onEscape: (() => void) | null }

/** Ctrl or ⌘ with Enter, and Escape, where there is something for them to do; neither from within a field or a dialog. */
export function useBulkKeys({ onCheck, onEscape }: Keys) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return
    if (event.key === 'Escape') onEscape?.()
    if (!onCheck || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onCheck()
  })
  const active = onCheck !== null || onEscape !== null
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [active])
}

const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('[role="dialog"], details[open], select, input:not([type="checkbox"])') !== null
