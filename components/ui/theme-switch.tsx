'use client'

import { Moon, Sun } from 'lucide-react'
import { Button } from './button'
import { THEME_KEY } from './theme-script'

export function ThemeSwitch() {
  const toggle = () => {
    const root = document.documentElement
    const next = root.dataset.theme === 'dark' ? 'light' : 'dark'
    root.dataset.theme = next
    try {
      localStorage.setItem(THEME_KEY, next)
    } catch {
      // Storage may be blocked; the choice then lasts as long as the page.
    }
  }
  return (
    <Button look="quiet" size="icon" aria-label="Switch between light and dark" onClick={toggle}>
      <Moon aria-hidden className="size-4 dark:hidden" />
      <Sun aria-hidden className="hidden size-4 dark:block" />
    </Button>
  )
}
