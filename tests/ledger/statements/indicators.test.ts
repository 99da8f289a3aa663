/**
 * The indicators of generated books against a second calculation, from the raw entries and the auditor's balances alone; what is
 * late on a loan is the ledger's own word. And one small book, worked out on paper.
 */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/ledger/entry.ts';
import { standingOn } from '../../../src/ledger/loans/loan.ts';
import { indicatorsOf } from '../../../src/ledger/statements/indicators.ts';
import { nextMeeting } from '../../../src/ledger/statements/next-meeting.ts';
import { type Audit, audit, type RawEntry } from '../auditor.ts';
import type { World } from '../generate.ts';
import { inOrder, onBooks, shuffled, takeTime } from '../invariants/books.ts';
import { story } from '../story.ts';

takeTime();

interface Roll {
  readonly members: readonly string[];
  readonly marks: ReadonlyMap<string, string>;
}

/** The roll of each sealed meeting in order: who was a member at its seal, and the last mark of each. */
function rolls(entries: readonly Entry[]): readonly Roll[] {
  return inOrder(entries)
    .filter(({ kind }) => kind === 'meeting-sealed')
    .map((seal) => {
      const marks = new Map<string, string>();
      for (const { kind, place, body } of inOrder(entries))
        if (kind === 'attendance-marked' && place === seal.place)
          for (const one of body.marks as unknown as { member: string; status: string }[])
            marks.set(one.member, one.status);
      const stated = seal.body.members as unknown as { member: string }[];
      return { members: stated.map(({ member }) => member), marks };
    });
}

const totalOf = ({ balances }: Audit, stem: string): number => {
  let all = 0n;
  for (const [account, balance] of balances) if (account.split(':')[0] === stem) all += balance;
  return Number(all);
};

/** Members by their joining and leaving, less what was taken back. */
function people(entries: readonly Entry[]): { readonly here: number; readonly left: number } {
  const gone = new Set(entries.filter(({ kind }) => kind === 'reversal').map(({ body }) => body.entry));
  const count = (kind: string) =>
    entries.filter((entry) => entry.kind === kind && !gone.has(`${entry.sheet}:${entry.number}`)).length;
  const left = count('member-left') + count('member-settled');
  return { here: count('member-joined') - left, left };
}

function expected({ entries, book }: World) {
  const audited = audit(structuredClone(entries) as unknown as RawEntry[]);
  const of = (stem: string) => totalOf(audited, stem);
  const called = rolls(entries)
    .filter(({ marks }) => marks.size > 0)
    .slice(-4);
  const came = (...as: string[]) =>
    called.flatMap(({ members, marks }) => members.filter((one) => as.includes(marks.get(one) ?? ''))).length;
  const registered = called.flatMap(({ members }) => members).length;
  const { here, left } = people(entries);
  const day = book.open?.heldOn ?? book.lastSeal?.heldOn ?? book.founding?.on;
  const owedOf = (loan: string) => Number(audited.balances.get(`loan:${loan}`) ?? 0n);
  const loans = Object.values(book.loans);
  const late = loans.filter((loan) => day && standingOn(loan, day).overdue > 0);
  const newPlan = new Set(loans.filter(({ rescheduled = [] }) => rescheduled.length > 0));
  const atRisk = loans.filter((loan) => late.includes(loan) || newPlan.has(loan));
  const owing = loans.filter(({ id }) => owedOf(id) > 0);
  const borrowers = new Set(owing.map(({ member }) => member));
  const savings = 0 - of('savings');
  const surplus =
    0 -
    ['surplus', 'interest', 'fines', 'income', 'expenses', 'losses'].reduce((all, stem) => all + of(stem), 0);
  const owed = of('loan');
  return {
    attendance: { part: came('present', 'late'), whole: registered },
    attendanceRepresented: { part: came('present', 'late', 'represented'), whole: registered },
    members: here,
    dropout: { part: left, whole: here + left },
    savings,
    surplus,
    returnOnSavings: { part: surplus, whole: savings },
    fundUse: { part: owed, whole: owed + of('box') + of('bank') + of('solidarity-fund') },
    atRisk: { part: atRisk.reduce((all, { id }) => all + owedOf(id), 0), whole: owed },
    loansPastDue: late.length,
    borrowers: {
      part: [...borrowers].filter((one) => book.members[one]?.leftOn === null).length,
      whole: here,
    },
    averageLoan:
      owing.length === 0
        ? null
        : Math.floor(owing.reduce((all, { id }) => all + owedOf(id), 0) / owing.length),
  };
}

describe('indicators of generated books', () => {
  test('are those of an independent calculation, whatever the order of arrival', () => {
    let [late, lost] = [0, 0];
    onBooks(60, (world, random) => {
      const found = indicatorsOf(world.book, shuffled(world.entries, random));
      expect(found).toMatchObject(expected(world));
      const open = Object.values(world.book.differences).filter(({ where }) => where === 'box').length;
      expect(found?.differences.number).toBe(open);
      late += found?.loansPastDue ?? 0;
      lost += found?.writtenOff.part ?? 0;
      const sealed = world.entries.filter(({ kind }) => kind === 'meeting-sealed').length;
      expect(found?.meetings.part).toBe(sealed);
    });
    expect(late).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(0);
  });
});

describe('a small book', () => {
  const { book, entries } = story(`
    deposit ana 100
    deposit bea 50
    lend ana 60
    count 90
    seal
    open 2025-03-01
    count 88
  `);
  test('worked out on paper: a loan of a month is late, and all of it is at risk', () => {
    const found = indicatorsOf(book, entries);
    expect(found).toMatchObject({
      on: '2025-03-01',
      savings: 15000,
      fundUse: { part: 6000, whole: 15000 },
      borrowers: { part: 1, whole: found?.members },
      averageLoan: 6000,
    });
    expect(found?.savingsPerMember).toBe(Math.floor(15000 / (found?.members ?? 1)));
  });

  test('the next meeting is one stretch of the rhythm later, and says nobody’s name where totals are agreed', () => {
    const next = nextMeeting(book);
    expect(next?.on).toBe('2025-03-15');
    expect(next?.mayName).toBe(false);
    expect(next?.total).toBe((next?.savings ?? 0) + (next?.solidarityFund ?? 0) + (next?.loans ?? 0));
    expect(next?.byMember.reduce((all, { loans }) => all + loans, 0)).toBe(next?.loans);
  });
});
