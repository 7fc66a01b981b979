'use client'

import { Building2, CloudCog, LifeBuoy, LogOut, ScrollText, Users } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { mayAct, ROLE_WORDS, type Role } from '@/lib/auth/roles'
import { signOutHere } from '@/lib/auth/sign-out'
import { routes } from '@/lib/routes'
import { Button } from './ui/button'
import { cn } from './ui/class-names'
import { ThemeSwitch } from './ui/theme-switch'

const PLACES: { href: string; label: string; icon: typeof Building2; role: Role }[] = [
  { href: routes.leads, label: 'Company leads', icon: Building2, role: 'viewer' },
  { href: routes.adminCrm, label: 'CRM', icon: CloudCog, role: 'admin' },
  { href: routes.adminTeam, label: 'Team', icon: Users, role: 'admin' },
  { href: routes.adminActivity, label: 'Activity', icon: ScrollText, role: 'admin' },
  { href: routes.helpSalesforce, label: 'Help', icon: LifeBuoy, role: 'viewer' },
]

type Props = { name: string; role: Role; accountName: string }

export function WorkspaceNav({ name, role, accountName }: Props) {
  const pathname = usePathname()
  return (
    <header className="no-print flex items-center gap-1 border-b bg-surface px-3 py-1.5 lg:sticky lg:top-[var(--banner,0px)] lg:h-[calc(100dvh-var(--banner,0px))] lg:flex-col lg:items-stretch lg:border-r lg:border-b-0 lg:px-3 lg:py-5">
      <Link href={routes.leads} className="rounded-md px-2 font-semibold tracking-tight max-sm:sr-only lg:pb-5">
        WOW Analytics
        <span className="block truncate text-xs font-normal text-muted max-lg:hidden">{accountName}</span>
      </Link>
      <nav aria-label="Main" className="flex flex-1 gap-1 lg:flex-col">
        {PLACES.filter(place => mayAct(role, place.role)).map(({ href, label, icon: Icon }) => {
          const here = pathname.startsWith(href)
          return (
            <Link
              key={href}
              href={href}
              aria-current={here ? 'page' : undefined}
              className={cn(
                'flex h-9 items-center gap-2.5 rounded-md px-2.5 text-sm text-muted hover:bg-sunken hover:text-ink max-lg:h-11 max-lg:min-w-11 max-lg:justify-center',
                here && 'bg-sunken font-medium text-ink',
              )}
            >
              <Icon aria-hidden className={cn('size-4', here && 'text-accent')} />
              <span className="max-md:sr-only">{label}</span>
            </Link>
          )
        })}
      </nav>
      <div className="flex items-center gap-1 lg:border-t lg:pt-3">
        <div className="min-w-0 flex-1 px-2 text-table max-lg:hidden">
          <p className="truncate font-medium">{name}</p>
          <p className="text-xs text-muted">{ROLE_WORDS[role].label}</p>
        </div>
        <ThemeSwitch />
        <Button look="quiet" size="icon" aria-label="Sign out" onClick={signOutHere}>
          <LogOut aria-hidden className="size-4" />
        </Button>
      </div>
    </header>
  )
}
