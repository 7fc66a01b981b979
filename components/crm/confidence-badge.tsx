import { cn } from '@/components/ui/class-names'
import type { Confidence } from '@/lib/matching/types'

const LOOKS: Record<Confidence, { label: string; look: string }> = {
  exact: { label: 'Exact', look: 'bg-good-soft text-good' },
  likely: { label: 'Likely', look: 'bg-info-soft text-info' },
  possible: { label: 'Possible', look: 'bg-sunken text-muted' },
}

export function ConfidenceBadge({ confidence }: { confidence: Confidence }) {
  const { label, look } = LOOKS[confidence]
  return <span className={cn('shrink-0 rounded px-1.5 py-0.5 text-xs font-medium', look)}>{label}</span>
}
