/**
 * LibreOffice opens what is given out of a book whose names and notes want to be formulas: no cell computes, every figure is the
 * book's. A file beside them, whose formula is not marked, shows that one would be found.
 */
import { describe, expect, test } from 'vitest';
import { followUpsIn } from '../../src/book/many/followed.ts';
import { type FollowedWords, followedRows } from '../../src/followup/open/document.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import { BYTE_ORDER_MARK, csvText, type DecimalMark } from '../../src/ledger/open/csv.ts';
import { lineRows, openLines } from '../../src/ledger/open/lines.ts';
import type { OpenBook } from '../../src/ledger/open/open-book.ts';
import { COLUMNS } from '../../src/ledger/open/open-book.ts';
import { studyOf } from '../../src/ledger/open/study.ts';
import { studyRows } from '../../src/ledger/open/study-document.ts';
import { HOSTILE_NAME, heldBooks, heldIn, womenOf2026 } from '../followup/file.ts';
import { story } from '../ledger/story.ts';
import { opened, type Reading } from './spreadsheet.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  ana: '=HYPERLINK("http://evil.example";"Ana")',
  bea: '+1',
  cira: '@SUM(1+1)',
  dora: '-2+3',
  edna: '\t=1+1',
  fina: 'Fina "la bona"; Puig, i filla',
  gina: 'Gina\n=1+1\r\n+2',
  hada: '\u200f=1+1\u202e',
  text: '＝1+1',
};
const names = Object.keys(HOSTILE).slice(0, 8);
const told = story(`
  ${names
    .slice(4)
    .map((name, at) => `joins ${name} ${at + 5}`)
    .join('\n')}
  ${names.map((name, at) => `deposit ${name} ${at + 1}.05`).join('\n')}
  a: deposit ana 1234.50
  wrong a now
  withdraw hada 1
  spend 0.10
  lend bea 2
  count 33.3
  seal
`);
const { book, entries } = told;
const one: OpenBook = {
  book: { ...book, founding: book.founding && { ...book.founding, name: "=cmd|'/C calc'!A0" } },
  entries,
  mayName: true,
  nameOf: (member) => HOSTILE[member] ?? null,
  textOf: () => HOSTILE.text ?? null,
};
const words = {
  column: (key: string) => key,
  figure: (figure: string) => `+${figure}`,
  kind: (kind: string) => `=${kind}`,
  yes: '-yes',
  all: '@all',
};

/** A team whose name is a formula, in words that are some too. */
const followUps = followUpsIn(heldIn(heldBooks(womenOf2026(11))), civilDate('2027-01-05'));
const followedWords: FollowedWords = {
  column: (key) => `=${key}`,
  business: (key) => ({ name: `@${key}`, definition: '' }),
  outcome: (id) => `-${id}`,
  yes: '+1',
};

const READINGS: readonly (Reading & { readonly mark: DecimalMark })[] = [
  { language: 'es', parting: ';', mark: ',' },
  { language: 'en', parting: ',', mark: '.' },
];

describe.each(READINGS)('opened in $language', ({ mark, ...reading }) => {
  const file = (rows: Parameters<typeof csvText>[0]) => BYTE_ORDER_MARK + csvText(rows, mark);
  const study = studyOf([one]);
  const sheets = opened(
    {
      lines: file(lineRows([one], words)),
      study: file(studyRows(study, words)),
      followed: file(followedRows(followUps, followedWords)),
      unmarked: `a${reading.parting}b\r\n=1+1${reading.parting}+2+3\r\n`,
    },
    reading,
  );

  test('a formula that is not marked runs here, so it would be seen', () => {
    expect(sheets.unmarked?.[1]?.[0]?.formula).toBe('of:=1+1');
  });

  test('no cell computes, and what wanted to is there as a text', () => {
    const cells = [...(sheets.lines ?? []), ...(sheets.study ?? []), ...(sheets.followed ?? [])].flat();
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    const texts = cells.filter(({ type }) => type === 'string').map(({ text }) => text);
    const seen = (text: string) => texts.some((found) => found.includes(text));
    for (const text of [
      '=HYPERLINK("http://evil.example";"Ana")',
      '+1',
      '@SUM(1+1)',
      '-2+3',
      "=cmd|'/C calc'!A0",
      HOSTILE_NAME,
      '@salesTotal',
      '-who-5 · =before',
    ])
      expect(seen(text), text).toBe(true);
    for (const text of ['Fina "la bona"; Puig, i filla', 'Gina\n=1+1', '\u200f=1+1\u202e', '＝1+1'])
      expect(seen(text), text).toBe(true);
  });

  test('every figure of every line is the book’s, and a number', () => {
    const lines = openLines(one);
    const rows = sheets.lines ?? [];
    expect(rows.length).toBe(lines.length + 1);
    const at = (column: (typeof COLUMNS)[number]) => COLUMNS.indexOf(column);
    for (const [place, line] of lines.entries()) {
      const row = rows[place + 1] ?? [];
      for (const column of ['amount', 'box', 'bank'] as const) {
        const cell = row[at(column)];
        const minor = line[column];
        if (minor === null) continue;
        expect(cell?.type).toBe('float');
        expect(Math.round((cell?.number ?? Number.NaN) * 10 ** 2)).toBe(minor);
      }
      expect(row[at('day')]?.type).toBe('date');
    }
    expect(lines.some(({ box }) => box < 0)).toBe(true);
    expect(lines.some(({ amount }) => amount === 123_450)).toBe(true);
  });

  test('the study has its figures as numbers, and nothing where they are withheld', () => {
    const cells = Object.values(study.rows[0]?.cells ?? {});
    const rows = sheets.study ?? [];
    const { length } = cells;
    for (const [place, { value }] of cells.entries()) {
      const cell = rows[place + 1]?.[4];
      expect(cell?.type).toBe(value === null ? null : 'float');
    }
    expect(cells.some(({ value }) => value === null)).toBe(true);
    expect(rows.length).toBe(1 + 2 * length);
  });

  test('the figures of businesses and outcomes are numbers, a loss below zero, and nothing where they are withheld', () => {
    const rows = sheets.followed ?? [];
    const said = (figure: string) => {
      const cell = rows.find((row) => row[3]?.text?.endsWith(figure))?.[4];
      return cell?.type === null ? null : cell?.number;
    };
    expect(said('@followed')).toBe(11);
    expect(said('@salesTotal')).toBe(6600);
    expect(said('@profitTotal')).toBe(-3000);
    expect(said('@trading')).toBeNull();
    expect(said('-who-5 · =before')).toBe(40);
    expect(rows.length).toBe(1 + 12 + 2 * 11);
  });
});
