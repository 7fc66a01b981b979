import type { ComponentProps } from 'react'
import { ROLE_WORDS, type Role } from '@/lib/auth/roles'
import { cn } from '../../ui/class-names'
import { inputLook } from '../../ui/field'

type Props = Omit<ComponentProps<'select'>, 'onChange' | 'value'> & { value: Role; onChange: (role: Role) => void }

export const ROLES = Object.keys(ROLE_WORDS).filter((name): name is Role => name in ROLE_WORDS)

export function RoleSelect({ value, onChange, className, ...rest }: Props) {
  return (
    <select
      value={value}
      onChange={event => {
        const chosen = ROLES.find(role => role === event.target.value)
        if (chosen) onChange(chosen)
      }}
      className={cn(inputLook, 'w-28', className)}
      {...rest}
    >
      {ROLES.map(role => (
        <option key={role} value={role}>
          {ROLE_WORDS[role].label}
        </option>
      ))}
    </select>
  )
}
