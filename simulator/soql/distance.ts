const RADIUS = { mi: 3_958.8, km: 6_371 }
const radians = (sql: string | number) => `radians(${sql})`

/** The great-circle distance between two columns and a point, as SQL. */
export function distanceBetween(
  latitude: string,
  longitude: string,
  to: { latitude: number; longitude: number; unit: 'mi' | 'km' },
): string {
  const cosine =
    `sin(${radians(latitude)}) * sin(${radians(to.latitude)}) + ` +
    `cos(${radians(latitude)}) * cos(${radians(to.latitude)}) * cos(${radians(longitude)} - ${radians(to.longitude)})`
  // Rounding can carry the cosine past 1, where acos has no answer.
  return `(${RADIUS[to.unit]} * acos(max(-1, min(1, ${cosine}))))`
}
