interface CsvStyle {
  delimiter: string
  lineEnding: string
}

const USUAL: CsvStyle = { delimiter: ',', lineEnding: '\n' }

const quoted = (value: string) => `"${value.split('"').join('""')}"`

/** Every field in quotes, as Salesforce writes its results. */
export const writeCsv = (rows: string[][], { delimiter, lineEnding }: CsvStyle = USUAL): string =>
  rows.map(row => row.map(quoted).join(delimiter) + lineEnding).join('')
