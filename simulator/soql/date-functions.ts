/** The date functions as SQL over a stored date or date-time, which begin alike. Fiscal years are calendar years here. */
const whole = (sql: string) => `CAST(${sql} AS INTEGER)`
const year = (sql: string) => whole(`substr(${sql}, 1, 4)`)
const month = (sql: string) => whole(`substr(${sql}, 6, 2)`)
const quarter = (sql: string) => `((${month(sql)} + 2) / 3)`
const dayInMonth = (sql: string) => whole(`substr(${sql}, 9, 2)`)
const dayInYear = (sql: string) => whole(`strftime('%j', substr(${sql}, 1, 10))`)

export const DATE_PARTS: Record<string, (sql: string) => string> = {
  CALENDAR_YEAR: year,
  CALENDAR_QUARTER: quarter,
  CALENDAR_MONTH: month,
  FISCAL_YEAR: year,
  FISCAL_QUARTER: quarter,
  FISCAL_MONTH: month,
  DAY_IN_MONTH: dayInMonth,
  DAY_IN_WEEK: sql => `(${whole(`strftime('%w', substr(${sql}, 1, 10))`)} + 1)`,
  DAY_IN_YEAR: dayInYear,
  HOUR_IN_DAY: sql => whole(`substr(${sql}, 12, 2)`),
  WEEK_IN_MONTH: sql => `((${dayInMonth(sql)} - 1) / 7 + 1)`,
  WEEK_IN_YEAR: sql => `((${dayInYear(sql)} - 1) / 7 + 1)`,
}

export const dayOnly = (sql: string) => `substr(${sql}, 1, 10)`
