/** A statement as text and as a file for a spreadsheet: the same rows, and nothing that a spreadsheet would run. */
import { describe, expect, it } from 'vitest';
import { csvOf, notesOf, type StatementTable, textOf } from '../../../src/app/features/statements/table.ts';

const SAY = { labelled: (label: string, note: string) => `${label}: ${note}`, corrected: 'corrected' };

const TABLE: StatementTable = {
  key: 'expenses',
  caption: 'Expenses',
  head: 'What for',
  notes: [{ label: 'Day', silent: true }, { label: 'Paid to' }],
  values: ['Amount'],
  rows: [
    {
      key: '1',
      title: '=HYPERLINK("x")',
      notes: ['02/03/2026', 'Ca la Pepa; "la bona"'],
      values: [{ shown: '1.234,50 €', plain: '1234.50' }],
    },
    {
      key: '2',
      title: 'Tea',
      notes: [null, '-1+1'],
      values: [{ shown: '-3,00 €', plain: '-3.00' }],
      struck: true,
    },
  ],
  total: { key: 'total', title: 'In all', notes: [], values: [{ shown: '1.231,50 €', plain: '1231.50' }] },
};

describe('a table', () => {
  it('for a spreadsheet has every column, parted so that decimals stay, and no formula', () => {
    expect(csvOf([TABLE], ',').split('\r\n')).toEqual([
      'Expenses',
      'What for;Amount;Day;Paid to',
      `"'=HYPERLINK(""x"")";1234,50;02/03/2026;"Ca la Pepa; ""la bona"""`,
      `Tea;-3,00;;'-1+1`,
      'In all;1231,50;;',
      '',
    ]);
    expect(csvOf([TABLE, TABLE], '.').split('\r\n')[1]).toBe('What for,Amount,Day,Paid to');
  });

  it('as a message says the same in lines, and what was corrected', () => {
    expect(textOf(TABLE, SAY).split('\n')).toEqual([
      'Expenses',
      '· =HYPERLINK("x"): 1.234,50 €; 02/03/2026; Paid to: Ca la Pepa; "la bona"',
      '· Tea: -3,00 €; Paid to: -1+1; corrected',
      '· In all: 1.231,50 €',
    ]);
  });

  it('says a note with its label, but for those that say it themselves', () => {
    const [first] = TABLE.rows;
    expect(first && notesOf(TABLE, first, SAY)).toEqual(['02/03/2026', 'Paid to: Ca la Pepa; "la bona"']);
  });
});
