/** In the shape of what comes, so that nothing jumps. */
export function MatchSkeleton() {
  return (
    <div aria-hidden className="divide-y border-y">
      {[0, 1, 2].map(i => (
        <div key={i} className="animate-pulse space-y-2 py-4">
          <div className="h-4 w-2/3 rounded bg-sunken" />
          <div className="h-3 w-1/3 rounded bg-sunken" />
          <div className="h-3 w-5/6 rounded bg-sunken" />
          <div className="h-8 w-40 rounded bg-sunken" />
        </div>
      ))}
    </div>
  )
}
