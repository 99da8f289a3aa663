/** An open meeting of the small community, with lines written, and one of its screens shown: for the tests of money steps. */
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import type { Book } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions, LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { amount, sum } from '../../../src/ledger/money.ts';
import { arrange, newPhone, type Phone, renderApp, sessionOn } from '../harness.tsx';
import { BOOK, euro, everybody, founding, opened, WHO, type Who } from '../meeting/community.ts';
import { plain } from '../ui/render.tsx';

type Change = (conditions: Conditions) => Conditions;

/** Founds, with `paper` brought along, opens meeting 1, marks everybody present, and writes `drafts`, each in a command of its own. */
export async function meetingWith(
  drafts: readonly Draft[] = [],
  change: Change = same,
  paper: readonly Draft[] = [],
): Promise<Phone> {
  const phone = newPhone('2026-03-02');
  const given = founding();
  const changed = given.drafts.map((draft) =>
    draft.kind === 'conditions-agreed'
      ? { ...draft, body: { ...draft.body, conditions: change(draft.body.conditions) } }
      : draft,
  );
  await arrange(phone, { ...given, drafts: [...changed, ...paper] }, async (session) => {
    for (const [at, draft] of [opened(1, '2026-03-02'), everybody(), ...drafts].entries()) {
      const result = await session.dispatch({ do: 'write', drafts: [draft] }, { intent: `stage${at}` });
      if (!result.ok) throw new Error(`not written: ${JSON.stringify(result)}`);
    }
  });
  return phone;
}

/** Everybody gives a euro to the solidarity fund in a meeting. */
export const withFund: Change = (conditions) => ({
  ...conditions,
  solidarityFund: { mode: 'perMeeting', amount: euro(1) },
});

const same: Change = (conditions) => conditions;

/** Shows a screen of the community; `path` begins after the community. */
export async function showMoney(phone: Phone, path: string, language: Language = 'en') {
  const view = await renderApp(phone, `/g/${BOOK}${path}`, language);
  await screen.findByRole('heading', { level: 1 });
  return { ...view, user: userEvent.setup() };
}

/** Written in the open meeting by a vote of all but the borrower. */
export async function voted(phone: Phone, draft: Draft, borrower: Who): Promise<void> {
  const session = await sessionOn(phone, BOOK);
  const votes = { for: WHO.filter((one) => one !== borrower), against: [], abstained: [] };
  const result = await session.dispatch(
    { do: 'write', drafts: [draft], override: { text: 'text', votes } },
    { intent: `voted-${draft.kind}` },
  );
  session.close();
  if (!result.ok) throw new Error(`not written: ${JSON.stringify(result)}`);
}

const partsOf = (parts: Readonly<Partial<Record<Who, number>>>) =>
  Object.entries(parts).map(([member, euros]) => ({ member, amount: euro(euros) }));

/** A loan that runs already: paid out on the 5th of January in four parts, every fourth week, and nothing was paid back. */
export const lateLoan = (member: Who, euros: number, terms: Partial<LoanTerms> = {}): Draft => ({
  kind: 'opening-loan',
  body: {
    member,
    principal: euro(euros),
    owed: euro(euros),
    paidOutOn: civilDate('2026-01-05'),
    interestSettledBy: civilDate('2026-01-05'),
    terms: {
      interest: { mode: 'none' },
      plan: { mode: 'equalPrincipal', instalments: 4, every: { unit: 'weeks', count: 4 } },
      lateFee: { mode: 'none' },
      order: 'lateFeesInterestPrincipal',
      ...terms,
    },
    cashStep: amount(50),
    purpose: null,
  },
});

/** Those who vouched pay so much each out of their savings. */
export const called = (id: string, borrower: Who, parts: Readonly<Partial<Record<Who, number>>>): Draft => {
  const paid = partsOf(parts);
  return {
    kind: 'pledges-called',
    body: {
      loan: id,
      member: borrower,
      lateFee: amount(0),
      interest: amount(0),
      principal: sum(paid.map((part) => part.amount)),
      parts: paid,
      reason: null,
    },
  };
};

/** Members may vouch, and what they pledge raises what can be borrowed. */
export const vouching: Change = (conditions) => ({
  ...conditions,
  loans: { ...conditions.loans, guarantors: { mode: 'pledges', least: 0, percent: '0', effect: 'raises' } },
});

export async function onlyLoan(phone: Phone): Promise<string> {
  const [id = ''] = Object.keys((await bookOn(phone)).loans);
  return id;
}

/** The book as the disk has it. */
export async function bookOn(phone: Phone): Promise<Book> {
  const session = await sessionOn(phone, BOOK);
  const { book } = session.view();
  session.close();
  return book;
}

/** Kinds written after the opening and the attendance, in order. */
export const kindsIn = (book: Book): readonly string[] =>
  (book.open?.entries ?? []).slice(2).map((entry) => entry.kind);

export const field = () => screen.findByRole<HTMLInputElement>('textbox');

/** Waits for words anywhere on the page, whatever spaces and isolates stand between them. */
export async function findWords(words: string): Promise<void> {
  await expect.poll(() => pageText()).toContain(words);
}

export const pageText = (): string =>
  plain(document.body.textContent)
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ');

/** A main button takes a second tap only after a moment: a hand needs longer than a test. */
export const settle = () => new Promise((done) => setTimeout(done, 450));

export const loan = (
  member: Who,
  euros: number,
  terms: Partial<LoanTerms> = {},
  pledged: Readonly<Partial<Record<Who, number>>> = {},
): Draft => ({
  kind: 'loan-paid-out',
  body: {
    member,
    amount: euro(euros),
    from: 'box',
    terms: {
      interest: { mode: 'none' },
      plan: { mode: 'onePayment', after: { unit: 'months', count: 3 } },
      lateFee: { mode: 'none' },
      order: 'lateFeesInterestPrincipal',
      ...terms,
    },
    cashStep: amount(50),
    purpose: null,
    saidYes: [member, 'carme'],
    ...(Object.keys(pledged).length > 0 ? { pledges: partsOf(pledged) } : {}),
  },
});
