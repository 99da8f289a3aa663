/**
 * Totals for studies. An attacker who knows the rules and has every figure that is shown takes ends of months from each other, and the
 * moves that are shown from that: what is left must be of nobody, or of five members and more. What each member moved is read from
 * the raw entries by a way of its own.
 */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { STUDY_FIGURES, type Study, type StudyFigure, studyOf } from '../../../src/ledger/open/study.ts';
import { studyDocument, studyRows } from '../../../src/ledger/open/study-document.ts';
import { LEAST_BEHIND } from '../../../src/ledger/open/withhold.ts';
import { audit, type RawEntry } from '../auditor.ts';
import { onBooks, takeTime } from '../invariants/books.ts';
import { story } from '../story.ts';

takeTime();

const FAMILIES = [
  { account: 'savings', sign: -1n, in: 'savingsIn', out: 'savingsOut', end: 'savings' },
  { account: 'loan', sign: 1n, in: 'lent', out: 'paidDown', end: 'owed' },
] as const;

/** How much each member's sum changed in each month, by the auditor's postings. */
function changesIn(entries: readonly Entry[], family: (typeof FAMILIES)[number]) {
  const borrower = new Map<string, string>(
    entries.flatMap(({ kind, sheet, number, body }) =>
      kind === 'loan-paid-out' || kind === 'opening-loan'
        ? [[`${sheet}:${number}`, String(body.member)] as const]
        : [],
    ),
  );
  const months = new Map<string, Map<string, bigint>>();
  for (const { day, postings } of audit(structuredClone(entries) as unknown as RawEntry[]).lines)
    for (const [account, minor] of postings) {
      const [stem, ...rest] = account.split(':');
      if (stem !== family.account) continue;
      const id = rest.join(':');
      const member = family.account === 'loan' ? (borrower.get(id) ?? id) : id;
      const month = day.slice(0, 7);
      const own = months.get(month) ?? new Map<string, bigint>();
      own.set(member, (own.get(member) ?? 0n) + family.sign * minor);
      months.set(month, own);
    }
  return months;
}

const isEnough = (members: number) => members === 0 || members >= LEAST_BEHIND;

/** What the attacker is left with between any two ends that are shown, and whose it is. */
function attack({ rows }: Study, entries: readonly Entry[]): { shown: number; withheld: number } {
  let [shown, withheld] = [0, 0];
  for (const family of FAMILIES) {
    const changes = changesIn(entries, family);
    const ends = [-1, ...rows.keys()].filter((at) => at < 0 || rows[at]?.cells[family.end].value !== null);
    for (const [place, from] of ends.entries())
      for (const to of ends.slice(place + 1)) {
        let left =
          BigInt(rows[to]?.cells[family.end].value ?? 0) - BigInt(rows[from]?.cells[family.end].value ?? 0);
        const whose = new Map<string, bigint>();
        for (const { month, cells } of rows.slice(from + 1, to + 1)) {
          const [more, less] = [cells[family.in].value, cells[family.out].value];
          expect(more === null).toBe(less === null);
          if (more !== null && less !== null) left -= BigInt(more) - BigInt(less);
          else
            for (const [member, change] of changes.get(month) ?? [])
              whose.set(member, (whose.get(member) ?? 0n) + change);
        }
        const behind = [...whose.values()].filter((change) => change !== 0n);
        expect(behind.reduce((sum, change) => sum + change, 0n)).toBe(left);
        expect(isEnough(behind.length), `${family.end} of ${rows[from]?.month} and ${rows[to]?.month}`).toBe(
          true,
        );
      }
  }
  for (const { cells } of rows)
    for (const { value, members } of Object.values(cells)) {
      if (value === null) withheld += 1;
      else shown += 1;
      if (members !== null) expect(isEnough(members)).toBe(true);
    }
  return { shown, withheld };
}

describe('generated communities', () => {
  test('nothing that is withheld can be worked out from what is shown, and it is neither all nor nothing', () => {
    let [shown, withheld] = [0, 0];
    onBooks(150, ({ book, entries }) => {
      const found = attack(studyOf([{ book, entries }]), entries);
      shown += found.shown;
      withheld += found.withheld;
    });
    expect(shown).toBeGreaterThan(500);
    expect(withheld).toBeGreaterThan(500);
  });

  test('totals add what is shown, and count who is not in them', () => {
    onBooks(20, (one, random) => {
      const other = { book: one.book, entries: one.entries };
      const study = studyOf(random.some([one, other], 2));
      for (const { month, cells } of study.totals) {
        const own = study.rows.filter((row) => row.month === month);
        for (const figure of STUDY_FIGURES) {
          const values = own.map((row) => row.cells[figure].value).filter((value) => value !== null);
          expect(cells[figure].value ?? 0).toBe(values.reduce((sum, value) => sum + value, 0));
          expect(cells[figure].value === null).toBe(values.length === 0);
          expect([cells[figure].communities, cells[figure].withheld]).toEqual([
            values.length,
            own.length - values.length,
          ]);
        }
      }
    });
  });
});

/** Four names of the stories, and four more. */
const EIGHT = ['edna', 'fina', 'gina', 'hada'].map((name, at) => `joins ${name} ${at + 5}`).join('\n');
const all = ['ana', 'bea', 'cira', 'dora', 'edna', 'fina', 'gina', 'hada'];
const each = (text: string) => all.map((name) => text.replace('X', name)).join('\n');

function cellsOf(text: string, figures: readonly StudyFigure[]) {
  const { book, entries } = story(`${EIGHT}\n${text}`);
  return studyOf([{ book, entries }]).rows.map(({ month, cells }) =>
    [month, ...figures.map((figure) => cells[figure].value ?? 'withheld')].join(' '),
  );
}

describe('a community of eight, on paper', () => {
  const SAVINGS = ['savingsIn', 'savingsOut', 'savings'] as const;

  test('a withdrawal of one hides what was put in that month; the end of it stays, with eight behind it', () => {
    const rows = cellsOf(
      `${each('deposit X 10')}\n count 80\n seal\n open 2025-02-01\n ${each('deposit X 10')}\n withdraw ana 5\n count 155\n seal`,
      SAVINGS,
    );
    expect(rows).toEqual(['2025-01 8000 0 8000', '2025-02 withheld withheld 15500']);
  });

  test('one who saves alone hides the end of her month, until five have moved what is not shown', () => {
    const rows = cellsOf(
      [
        `${each('deposit X 10')}\n count 80\n seal`,
        'open 2025-02-01\n deposit ana 10\n count 90\n seal',
        `open 2025-03-01\n ${each('deposit X 10')}\n count 170\n seal`,
        'open 2025-04-01\n deposit bea 1\n deposit cira 1\n deposit dora 1\n deposit edna 1\n count 174\n seal',
      ].join('\n'),
      SAVINGS,
    );
    expect(rows).toEqual([
      '2025-01 8000 0 8000',
      '2025-02 withheld withheld withheld',
      // Eight saved and that is shown: the end would tell what Ana did in February.
      '2025-03 8000 0 withheld',
      // Ana, Bea, Cira, Dora and Edna: five.
      '2025-04 withheld withheld 17400',
    ]);
  });

  test('a month in which nobody moved anything says so, and the months between meetings are there', () => {
    const rows = cellsOf(
      `${each('deposit X 10')}\n count 80\n seal\n open 2025-03-01\n count 80\n seal`,
      SAVINGS,
    );
    expect(rows).toEqual(['2025-01 8000 0 8000', '2025-02 0 0 8000', '2025-03 0 0 8000']);
  });

  test('one loan is withheld; five are shown', () => {
    const lend = (names: readonly string[]) => names.map((name) => `lend ${name} 5`).join('\n');
    const one = `${each('deposit X 10')}\n${lend(['ana'])}\n count 75\n seal`;
    expect(cellsOf(one, ['lent', 'paidDown', 'owed'])).toEqual(['2025-01 withheld withheld withheld']);
    const five = `${each('deposit X 10')}\n${lend(all.slice(0, 5))}\n count 55\n seal`;
    expect(cellsOf(five, ['lent', 'paidDown', 'owed'])).toEqual(['2025-01 2500 0 2500']);
  });

  test('who was there: eight on the roll, five of them came', () => {
    const marks = all.map((name, at) => `${name}=${at < 5 ? 'present' : 'absent'}`).join(' ');
    const rows = cellsOf(`attend ${marks}\n count 0\n seal`, ['members', 'meetings', 'registered', 'came']);
    expect(rows).toEqual(['2025-01 8 1 8 5']);
    const few = all.map((name, at) => `${name}=${at < 4 ? 'present' : 'absent'}`).join(' ');
    expect(cellsOf(`attend ${few}\n count 0\n seal`, ['registered', 'came'])).toEqual(['2025-01 8 withheld']);
  });

  test('of a community of four nothing is shown but that it met', () => {
    const { book, entries } = story(
      'attend ana bea cira dora\n deposit ana 10\n deposit bea 10\n count 20\n seal',
    );
    const [row] = studyOf([{ book, entries }]).rows;
    const shown = STUDY_FIGURES.filter((figure) => row?.cells[figure].value !== null);
    // No loan was ever handed over: nobody is behind that.
    expect(shown).toEqual(['meetings', 'lent', 'paidDown', 'owed']);
  });
});

describe('what leads back to people', () => {
  const practice = <One extends { readonly entries: readonly Entry[] }>({ entries }: One) => {
    const play = entries.map((one) =>
      one.kind === 'founded' ? { ...one, body: { ...one.body, practice: true } } : one,
    );
    return { entries: play, book: fold(play) };
  };

  test('no name, id or day is in it, and the order of the files says nothing', () => {
    const [one, other] = [
      story(`${EIGHT}\n${each('deposit X 10')}\n count 80\n seal`),
      story('deposit ana 10\n count 10\n seal'),
    ];
    const study = studyOf([one, other]);
    expect(studyOf([other, one])).toEqual(study);
    const words = { column: (key: string) => key, figure: (figure: string) => figure, all: 'all' };
    const text = JSON.stringify([studyDocument(study), studyRows(study, words)]);
    for (const told of ['Prova', 'ana', 'hada', 'sheet-of', 'phone-a', 'meeting-opened', '2025-01-01'])
      expect(text).not.toContain(told);
    expect(text).toContain('2025-01');
  });

  test('play money is left out', () => {
    const one = story(`${EIGHT}\n${each('deposit X 10')}\n count 80\n seal`);
    expect(studyOf([practice(one)])).toEqual({ rows: [], totals: [] });
  });
});
