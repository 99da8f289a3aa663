/**
 * A file for spreadsheets (RFC 4180) that runs nothing. A cell is a text or a number, and a spreadsheet takes it for that: a text that
 * it would read as a formula is marked as a text, a number stays a number. Must not know: what the figures are, languages.
 */

/** A number is digits with perhaps a minus before them and a point among them. */
export type Cell = { readonly text: string } | { readonly number: string };

export const textCell = (text: string): Cell => ({ text });
export const numberCell = (number: string | number): Cell => ({ number: String(number) });
export const EMPTY: Cell = { text: '' };

/** Where a comma marks decimals, columns are parted by semicolons: so a spreadsheet of that language opens it as it is. */
export type DecimalMark = ',' | '.';

/** Without it a spreadsheet takes letters with accents for two others. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Every line ends in CR LF, the last one too. */
export function csvText(rows: readonly (readonly Cell[])[], decimalMark: DecimalMark): string {
  const parting = decimalMark === ',' ? ';' : ',';
  return rows.map((row) => `${row.map((cell) => written(cell, decimalMark)).join(parting)}\r\n`).join('');
}

function written(cell: Cell, decimalMark: DecimalMark): string {
  if (!('number' in cell)) return quoted(harmless(cell.text));
  if (!/^-?\d+(?:\.\d+)?$/u.test(cell.number)) return quoted(harmless(cell.number));
  // Never in quotes: where a comma marks decimals it parts nothing.
  return cell.number.replace('.', decimalMark);
}

const quoted = (text: string): string => (/[";,\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What spreadsheets read as the beginning of a formula, in wide letters too, behind anything that cannot be seen. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
