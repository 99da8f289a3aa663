/** A file for spreadsheets, read back by a reader of its own that knows RFC 4180 and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, csvText, numberCell, textCell } from '../../../src/ledger/open/csv.ts';
import { SEED } from '../../setup/seed.ts';

/** Records of fields, as the RFC has them: quotes only around a whole field, doubled inside of it. */
function read(text: string, parting: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  const field = (): string => {
    let value = '';
    if (text[at] !== '"') {
      while (at < text.length && text[at] !== parting && text[at] !== '\r') value += text[at++];
      expect(value).not.toMatch(/["\n]/u);
      return value;
    }
    for (at += 1; ; at += 1) {
      if (text[at] !== '"') value += text[at];
      else if (text[at + 1] === '"') value += text[at++];
      else break;
    }
    at += 1;
    return value;
  };
  while (at < text.length) {
    const record = [field()];
    while (text[at] === parting) {
      at += 1;
      record.push(field());
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    records.push(record);
  }
  return records;
}

const hostile = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200f=1',
    '＝1+1',
    '"',
    ';',
    ',',
    "'",
  ),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string()).map(([sign, rest]) => sign + rest),
);
const figure = fc
  .tuple(fc.boolean(), fc.nat(), fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined }))
  .map(([below, whole, part]) => `${below ? '-' : ''}${whole}${part === undefined ? '' : `.${part}`}`);
const cells = fc.oneof(hostile.map(textCell), figure.map(numberCell));
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  );

const wanted = (cell: Cell, mark: string) => ('number' in cell ? cell.number.replace('.', mark) : cell.text);

describe.each([
  [',', ';'],
  ['.', ','],
] as const)('with the decimal mark %s', (mark, parting) => {
  test('every cell comes back; numbers as they are, texts with nothing more than a mark before them', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const back = read(csvText(rows, mark), parting);
        expect(back.length).toBe(rows.length);
        for (const [at, row] of rows.entries())
          for (const [place, cell] of row.entries()) {
            const found = back[at]?.[place] ?? 'missing';
            const given = wanted(cell, mark);
            expect('number' in cell ? [given] : [given, `'${given}`]).toContain(found);
            if (!('number' in cell)) expect(found).not.toMatch(/^[\s\p{C}]*[=+\-@]|^[\t\r\n]/u);
          }
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  test('a number that is none is a text', () => {
    expect(csvText([[numberCell('=1'), numberCell('1e3'), numberCell(''), numberCell(-3)]], mark)).toBe(
      ["'=1", '1e3', '', '-3'].join(parting) + '\r\n',
    );
  });
});
