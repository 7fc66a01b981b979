'use client'

import { useLayoutEffect } from 'react'
import { THEME_KEY } from './theme-script'

/**
 * A page that Next builds up again in the browser, as it does for a 404, comes without the script of the first paint
 * having run: then the theme is chosen here, in the same way.
 */
export function ThemeKeeper() {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.theme ??= storedTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  }, [])
  return null
}

function storedTheme(): string | null {
  try {
    return localStorage.getItem(THEME_KEY)
  } catch {
    return null
  }
}
