import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

/** Our own text sizes, which it would else take for colours: `text-table text-muted` would lose the size. */
const merge = extendTailwindMerge({ extend: { theme: { text: ['table', 'title'] } } })

/** Joins class names; of two that set the same property, the later one wins. */
export const cn = (...values: ClassValue[]) => merge(clsx(values))
