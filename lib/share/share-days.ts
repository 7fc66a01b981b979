/** How long a share link may work. */
export const SHARE_DAYS = [7, 30, 90] as const
export type ShareDays = (typeof SHARE_DAYS)[number]

export const isShareDays = (days: number): days is ShareDays => SHARE_DAYS.some(allowed => allowed === days)
