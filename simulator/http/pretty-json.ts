/** JSON as `X-PrettyPrint: 1` has it: members on lines of their own, lists side by side, a space before each colon. */
export function prettyJson(value: unknown, depth = 0): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? '[ ]' : `[ ${value.map(entry => prettyJson(entry, depth)).join(', ')} ]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
  if (members.length === 0) return '{ }'
  const indent = '  '.repeat(depth + 1)
  const lines = members.map(([name, member]) => `${indent}${JSON.stringify(name)} : ${prettyJson(member, depth + 1)}`)
  return `{\n${lines.join(',\n')}\n${'  '.repeat(depth)}}`
}
