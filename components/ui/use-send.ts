'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { fail, type Failure, type Result } from '@/lib/result'

/** `lost`: the call broke off on its way, so nobody knows whether it arrived. */
export type SendFailure<C extends string> = Failure<C | 'lost'>

/** One call at a time from a form. What was typed stays; after a failure the focus goes to the first bad field. */
export function useSend<C extends string>() {
  const form = useRef<HTMLFormElement>(null)
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<SendFailure<C> | null>(null)

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])

  async function send<O>(call: () => Promise<Result<O, C>>, done: (value: O) => void | Promise<void>) {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    setFailure(null)
    const result = await call().catch(() => fail('lost'))
    if (result.ok) await done(result.value)
    else setFailure(result)
    underWay.current = false
    setBusy(false)
  }
  return { form, busy, failure, errors: failure?.fields ?? {}, send, setFailure }
}

const never = () => () => {}

/** Whether the page is alive. Before that a form must not be sent: the browser would do it by itself. */
export const useAlive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** A form's fields by name, files left out. */
export const typedIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
