import { cn } from './class-names'

/** From which width on it stands beside the page instead of above it. */
const BESIDE = {
  lg: {
    nav: 'mb-8 pb-4 lg:sticky lg:top-6 lg:col-start-2 lg:mb-0 lg:self-start lg:border-b-0',
    title: '',
    list: 'max-lg:flex max-lg:flex-wrap max-lg:gap-x-5',
  },
  xl: {
    nav: 'mb-6 pb-3 xl:sticky xl:top-10 xl:col-start-2 xl:row-start-1 xl:mb-0 xl:self-start xl:border-b-0',
    title: 'max-xl:sr-only',
    list: 'max-xl:flex max-xl:flex-wrap max-xl:gap-x-5',
  },
}

type Props = {
  beside: keyof typeof BESIDE
  /** The ids of the headings, with what to call them here. */
  parts: readonly (readonly [id: string, title: string])[]
}

/** The way to a part of a long page. */
export function PageContents({ beside, parts }: Props) {
  const { nav, title, list } = BESIDE[beside]
  return (
    <nav aria-label="On this page" className={cn('border-b text-table', nav)}>
      <p className={cn('pb-1 text-xs text-muted', title)}>On this page</p>
      <ul className={list}>
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`} className="flex items-center py-1 text-accent hover:underline max-lg:min-h-11">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
