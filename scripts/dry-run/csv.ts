export type Row = readonly string[]

/**
 * A table as CSV (RFC 4180): every cell in quotes, lines ended by CR LF, with a mark in the beginning that it is UTF-8. A spreadsheet
 * takes what begins with one of `= + - @`, or with a tab or line break before it, for a formula: such a cell gets an apostrophe.
 */
export const csvOf = (rows: readonly Row[]): string => `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`

const cellOf = (text: string): string => `"${safe(text).replaceAll('"', '""')}"`

/** Also in full width, and behind blanks, as spreadsheets read them. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u
const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
