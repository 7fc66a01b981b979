/** `allowSave=true; includeRecordDetails=true`: the options a header holds, their names in small letters. */
export const readOptions = (header = ''): Map<string, string> =>
  new Map(
    header.split(/[;,]/).map(option => {
      const [name = '', value = ''] = option.split('=').map(part => part.trim())
      return [name.toLowerCase(), value]
    }),
  )
