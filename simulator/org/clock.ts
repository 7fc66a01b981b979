/** Salesforce writes date-times in UTC with whole seconds and `+0000`. */
export const toDatetime = (date: Date) => `${date.toISOString().slice(0, 19)}.000+0000`
export const now = () => toDatetime(new Date())
