export const DELIMITERS: Record<string, string> = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t',
}

export const LINE_ENDINGS: Record<string, string> = { LF: '\n', CRLF: '\r\n' }
