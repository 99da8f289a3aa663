/**
 * Two whole years, told in tests/years: nothing is refused, no check finds anything, and they come to the figures of their tables,
 * which a person can follow. Beside the ledger stand plain sums of the tables, the auditor, and hledger on what is exported for it.
 */
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/ledger/book.ts';
import { EUR } from '../../src/ledger/currency.ts';
import type { BodyByKind } from '../../src/ledger/entries/registry.ts';
import type { Entry } from '../../src/ledger/entry.ts';
import { walk } from '../../src/ledger/fold.ts';
import type { Closing } from '../../src/ledger/share-out/closing-shape.ts';
import { audit, type RawEntry } from '../ledger/auditor.ts';
import { BARCELONA, LEAVER, MATCH, PARTS, TAPPED } from '../years/barcelona.ts';
import { amountOf, cashOf, scriptOf, type Year } from '../years/evening.ts';
import { FUND, SHARES_PARTS, VSLA, VSLA_TAPPED } from '../years/vsla.ts';
import { bookFileOf, type PlayDocument, runWith } from './harness.ts';
import { balancesByHledger, hledger } from './hledger.ts';

const textOf = (year: Year, evenings?: number): string => JSON.stringify(scriptOf(year, evenings));

/** The document of the first so many evenings; each is played once. */
async function played(year: Year, evenings = year.evenings.length): Promise<PlayDocument> {
  const key = `${year.members.length} ${evenings}`;
  const known = documents.get(key);
  if (known) return known;
  const { code, out, err } = await runWith(['play', 'script'], { script: textOf(year, evenings) });
  expect([code, err]).toEqual([0, '']);
  const document = JSON.parse(out) as PlayDocument;
  documents.set(key, document);
  return document;
}
const documents = new Map<string, PlayDocument>();

const bookOf = (year: Year): Promise<string> => bookFileOf('script', { script: textOf(year) });

const entriesOf = async (year: Year): Promise<readonly Entry[]> =>
  (JSON.parse(await bookOf(year)) as { readonly entries: readonly Entry[] }).entries;

/** The body of the one line of this kind. */
async function bodyOf<Body>(year: Year, kind: string): Promise<Body> {
  return (await entriesOf(year)).find((entry) => entry.kind === kind)?.body as Body;
}

/** Evening by evening, what each brought to save: the steps alone, added up by member. */
function savedBySteps(year: Year): ReadonlyMap<number, number> {
  const saved = new Map<number, number>();
  const steps = scriptOf(year).meetings.flatMap((meeting) => meeting.steps);
  for (const { step, member = 0, amount: sum } of steps) {
    if (step !== 'deposit') continue;
    saved.set(member, (saved.get(member) ?? 0) + amountOf(sum ?? '0', year.currency));
  }
  return saved;
}

/** Whatever account has anything: by the auditor in minor units, and as hledger says it of what is exported for it. */
async function byOthers(year: Year, evenings: number) {
  const book = await bookFileOf('script', { script: textOf(year, evenings) });
  const { entries } = JSON.parse(book) as { readonly entries: readonly RawEntry[] };
  const audited = [...audit(entries).balances].filter(([, balance]) => balance !== 0n);
  const { out: journal } = await runWith(['export', 'hledger', 'book'], { book });
  expect(hledger(journal, 'check', '--strict', 'ordereddates')).toBe('');
  return { audited: audited.sort(), byHledger: balancesByHledger(journal) };
}

describe.each([
  ['Barcelona', BARCELONA],
  ['a VSLA', VSLA],
])('a year of %s', (_, year) => {
  test('every evening is written as it is told, and sealed; no check finds anything', async () => {
    const { findings, waiting, founding, meetings } = await played(year);
    expect(findings).toEqual([]);
    expect(waiting).toEqual([]);
    expect([founding, ...meetings].flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(meetings.map(({ number, state }) => `${number} ${state}`)).toEqual(
      year.evenings.map((_evening, at) => `${at + 1} sealed`),
    );
  });

  test('L1 all accounts come to zero before and after every line', async () => {
    let lines = 0;
    const toZero = (balances: Book['balances']) =>
      expect(Object.values(balances).reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(0);
    const book = walk(await entriesOf(year), (before) => {
      lines += 1;
      toZero(before.balances);
    });
    toZero(book.balances);
    expect(lines).toBeGreaterThan(500);
  });

  test('L11 the auditor and hledger come to what the book has before it is shared out', async () => {
    const evenings = year.evenings.length - 1;
    const { balances } = await played(year, evenings);
    const ours = Object.entries(balances.byAccount).map(
      ([account, text]) => [account.replace('/', ':'), text] as const,
    );
    const { audited, byHledger } = await byOthers(year, evenings);
    expect(audited).toEqual(
      ours.map(([account, text]) => [account, BigInt(amountOf(text, year.currency))]).sort(),
    );
    expect(byHledger).toEqual(Object.fromEntries(ours));
  });
});

describe('a year in Barcelona', () => {
  test('has what such a year has: both kinds of evenings in turn, twelve loans that others vouch for', async () => {
    const { meetings, balances } = await played(BARCELONA);
    expect(meetings.map(({ kind }) => kind)).toEqual(Array(12).fill(['enterprise', 'social']).flat());
    expect(balances.byMember).toHaveLength(15);
    expect(balances.byLoan).toHaveLength(12);
    expect(balances.byLoan.every(({ pledges, settled }) => pledges.length > 0 && settled)).toBe(true);
  });

  test('one count shows that ten are missing; on the next evening the wrong line explains it', async () => {
    const { meetings, differences } = await played(BARCELONA);
    const counts = meetings.map(({ difference }) => difference);
    expect(counts).toEqual(
      BARCELONA.evenings.map((_, at) => (at === TAPPED.latePayer - 1 ? '-10.00' : '0.00')),
    );
    expect(differences.map(({ amount, open }) => [amount, open])).toEqual([['-10.00', '0.00']]);
    const open = (await played(BARCELONA, TAPPED.latePayer)).differences.map((one) => one.open);
    expect(open).toEqual(['-10.00']);
  });

  test('the match is what they had saved that day, and each has her own savings of it', async () => {
    const before = await played(BARCELONA, 8);
    expect(before.totals).toMatchObject({ savings: MATCH, match: MATCH });
    const { snapshot } = await bodyOf<BodyByKind['match-received']>(BARCELONA, 'match-received');
    const saved = before.balances.byMember.map(({ savings }) => amountOf(savings, EUR));
    expect(snapshot.map(({ part }) => part)).toEqual(saved);
  });

  test('who is late pays two for it, and her loan says by how many days', async () => {
    const late = (await played(BARCELONA, TAPPED.latePayer)).balances.byLoan.find(
      ({ member, principal }) => member === 3 && principal === '90.00',
    );
    expect(late).toMatchObject({
      paid: { principal: '60.00', lateFee: '2.00' },
      overdue: '0.00',
      mostDaysLate: 18,
    });
  });

  test('before they share, each has saved what she brought; the leaver has nothing any more', async () => {
    const { balances } = await played(BARCELONA, 23);
    const brought = savedBySteps(BARCELONA);
    const had = balances.byMember.map(({ member, savings }) => [member, savings]);
    expect(had.filter(([member]) => member !== LEAVER.member)).toEqual(
      PARTS.map(({ member, savings }) => [member, savings]),
    );
    for (const { member, savings } of PARTS) {
      // Twenty were written for Grace where she brought ten.
      const taken = member === 15 ? amountOf('10', EUR) : 0;
      expect((brought.get(member) ?? 0) - taken).toBe(amountOf(savings, EUR));
    }
    expect(brought.get(LEAVER.member)).toBe(amountOf(LEAVER.savings, EUR));
    expect(had.find(([member]) => member === LEAVER.member)).toEqual([LEAVER.member, '0.00']);
  });

  test('each gets 2 cents for a euro, less what she owes; the leaver hers, the foundation its money', async () => {
    const { members, surplus, match } = await bodyOf<Closing>(BARCELONA, 'cycle-closed');
    const cents = (text: string): number => amountOf(text, EUR);
    for (const part of PARTS) {
      expect(cents(part.surplus) * 50).toBe(cents(part.savings));
      const net = cents(part.savings) + cents(part.surplus) - cents(part.debt);
      expect(net).toBe(cents(part.cash) + cents(part.saved));
      expect(members.find(({ member }) => member === `member-${part.member}`)).toMatchObject({
        ...{ savings: cents(part.savings), surplus: cents(part.surplus), debts: cents(part.debt), net },
      });
    }
    expect(surplus).toMatchObject({ earned: cents('67.90'), shared: cents('67.90') });
    expect(match.map(({ paid }) => paid)).toEqual([cents(MATCH)]);
    expect(cents(LEAVER.atShareOut) * 50).toBe(cents(LEAVER.savings));
    expect(cents(LEAVER.paid)).toBe(cents(LEAVER.savings) - cents('2.00'));
  });

  test('what is left are the hundred that Fatou leaves', async () => {
    const { totals, balances, meetings } = await played(BARCELONA);
    expect(balances.byAccount).toEqual({ box: '100.00', 'savings/member-1': '-100.00' });
    expect(totals.box).toBe('100.00');
    // 3412.90 for the members, 6.40 for who left, 1355.00 for the foundation, and nobody's cent besides.
    const handed = PARTS.reduce((sum, { cash }) => sum + amountOf(cash, EUR), 0);
    expect(handed).toBe(amountOf('3312.90', EUR));
    const out = handed + amountOf(LEAVER.atShareOut, EUR) + amountOf(MATCH, EUR) + amountOf('100', EUR);
    // Ivonne's fifty came in that evening.
    expect(out).toBe(amountOf(meetings[22]?.box ?? '', EUR) + amountOf('50', EUR));
  });
});

describe('a year of a VSLA', () => {
  const francs = (text: string): number => amountOf(text, VSLA.currency);

  test('a loan costs a tenth of it: three charges, each on what was owed', async () => {
    const { balances, totals } = await played(VSLA, 25);
    expect(balances.byLoan).toHaveLength(6);
    for (const { principal, paid, settled } of balances.byLoan) {
      expect(settled).toBe(true);
      expect(francs(paid.interest) * 10).toBe(francs(principal));
      expect(paid.principal).toBe(principal);
    }
    expect(totals).toMatchObject({ lent: '330000', interest: '33000', fines: '600', shares: 672 });
  });

  test('a share is worth 1050, the fund stays, and nothing else', async () => {
    const { members, surplus } = await bodyOf<Closing>(VSLA, 'cycle-closed');
    expect(surplus.shared).toBe(33_600);
    for (const { member, shares, cash } of SHARES_PARTS) {
      expect(francs(cash)).toBe(shares * 1050);
      expect(members.find((one) => one.member === `member-${member}`)).toMatchObject({
        ...{ savings: shares * 1000, surplus: shares * 50, paid: francs(cash) },
      });
      expect(savedBySteps(VSLA).get(member)).toBe(shares * 1000);
    }
    expect(SHARES_PARTS.reduce((sum, { shares }) => sum + shares, 0)).toBe(672);
    expect((await played(VSLA)).balances.byAccount).toEqual({ box: FUND, 'solidarity-fund': `-${FUND}` });
    expect(VSLA_TAPPED.shareOut).toBe(VSLA.evenings.length);
  });

  test('the fund is what they gave, less the grant', () => {
    const steps = scriptOf(VSLA).meetings.flatMap((meeting) => meeting.steps);
    const fund = steps
      .filter(({ step }) => step.startsWith('solidarity'))
      .reduce((sum, step) => sum + cashOf(step, VSLA.currency), 0);
    expect(fund).toBe(francs(FUND));
  });
});
