import { beginsWith, contains, every } from './like-patterns'
import type { Lanes } from './plan-conditions'
import { splitLabel } from './split-label'

const LONGEST_ACRONYM = 7

/** How a name run together ("zsdot", "zorbitalautogroup") may stand in full: as initials, or as several words. */
export function planLabel(lanes: Lanes, label: string, name: string): void {
  if (label.length < 2) return
  if (label.length <= LONGEST_ACRONYM) {
    lanes.initials.push(spaced([...label]))
    if (label.length > 2) lanes.wide.push(...joined(label, '-'), ...joined(label, ''))
  }
  const raw = [...name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
  if (raw.length === label.length && raw.join('') !== label) lanes.initials.push(spaced(raw))
  const pieces = splitLabel(label)
  if (pieces) lanes.split.push(beginsWith(pieces), every(pieces.map(piece => contains([piece]))))
  for (let at = 1; at < label.length && label.length <= 18; at++) {
    lanes.split.push(beginsWith([label.slice(0, at), ` ${label.slice(at)}`]))
  }
  if (label.length >= 8) {
    lanes.split.push(contains([label.slice(0, 4), label.slice(-4)]), beginsWith([label.slice(0, 3), label.slice(-4)]))
    lanes.split.push(beginsWith([label.slice(0, 4), label.slice(-3)]))
  }
  if (label.length > 6) lanes.wide.push(beginsWith([label.slice(0, 6)]))
}

const spaced = (letters: string[]) => beginsWith(letters.map((letter, at) => (at ? ` ${letter}` : letter)))

/** One letter may stand inside a word or after a hyphen: "ZorBital", "Widget-Works". */
function joined(label: string, joint: string) {
  const letters = [...label]
  return letters
    .slice(1)
    .map((_, gap) => beginsWith(letters.map((letter, at) => (at === 0 ? '' : at === gap + 1 ? joint : ' ') + letter)))
}
