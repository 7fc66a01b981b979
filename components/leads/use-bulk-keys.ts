'use client'

import { useEffect, useEffectEvent } from 'react'

type Keys = { active: boolean; onCheck: () => void; onClear: () => void }

/** While rows are ticked: Ctrl or ⌘ with Enter checks them, Escape unticks them; neither from within a field or a dialog. */
export function useBulkKeys({ active, onCheck, onClear }: Keys) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return
    if (event.key === 'Escape') onClear()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onCheck()
  })
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
