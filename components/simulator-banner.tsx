export function SimulatorBanner() {
  return (
    <aside
      data-banner
      aria-label="Simulator"
      className="no-print lg:sticky lg:top-0 lg:z-20 border-b border-line bg-warn-soft px-4 py-1.5 text-center text-xs text-ink"
    >
      This installation talks to a <strong className="font-medium">Salesforce simulator</strong>: nothing here reaches a
      real Salesforce org.
    </aside>
  )
}
