// What the practice guide says next follows from the book alone: one meeting is held line by line, and each line brings the next hint.
import { expect, test } from 'vitest';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { type Hint, hintAt, nextHint } from '../../../src/app/practice/next-hint.ts';
import { PEOPLE } from '../../../src/app/practice/people.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import { type BookSession, openBookSession } from '../../../src/app/state/book-session.ts';
import { createI18n } from '../../../src/i18n.ts';
import { held } from '../../../src/ledger/accounts.ts';
import { type Book, membersNow } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { EUR, piecesFor } from '../../../src/ledger/currency.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { type Amount, add, amount, subtract } from '../../../src/ledger/money.ts';
import { arrange, newPhone, partsOn, sessionOn } from '../harness.tsx';
import { BOOK, founding } from '../meeting/community.ts';

const EURO = amount(100);

async function practice(): Promise<BookSession> {
  const parts = await partsOn(newPhone());
  const { t } = await createI18n('es');
  const made = await makePractice(parts, practiceWords(t));
  if (!made.ok) throw new Error(made.problem);
  const opened = await openBookSession(parts, made.book);
  if (!opened.ok) throw new Error(opened.code);
  return opened.session;
}

const idsOf = (book: Book) => membersNow(book).map((member) => member.id);
const who = (book: Book, number: number) => idsOf(book)[number - 1] ?? '';

function writing(session: BookSession) {
  let at = 0;
  return async (...drafts: readonly Draft[]): Promise<Hint | null> => {
    for (const draft of drafts) {
      at += 1;
      const written = await session.dispatch({ do: 'write', drafts: [draft] }, { intent: `line${at}` });
      if (!written.ok) throw new Error(`not written: ${JSON.stringify(written)}`);
    }
    return nextHint(session.view().book);
  };
}

const opening = (book: Book): Draft => ({
  kind: 'meeting-opened',
  body: {
    number: 9,
    kind: 'social',
    plannedOn: civilDate('2026-03-02'),
    heldOn: civilDate('2026-03-02'),
    writer: who(book, 2),
    counters: [who(book, 5), who(book, 6)],
    keyHolders: [who(book, 1), who(book, 3), who(book, 4)],
    support: 0,
    supportNames: null,
  },
});

const count = (book: Book, moment: 'opening' | 'closing', value: Amount): Draft => ({
  kind: 'box-counted',
  body: {
    moment,
    pieces: { ...piecesFor(value, EUR.denominations).pieces },
    counted: value,
    counters: [who(book, 5), who(book, 6)],
  },
});

const present = (book: Book): Draft => ({
  kind: 'attendance-marked',
  body: { marks: idsOf(book).map((member) => ({ member, status: 'present' as const, by: null })) },
});

const fund = (member: string): Draft => ({ kind: 'solidarity-in', body: { member, amount: EURO } });
const saves = (member: string, value: Amount): Draft => ({
  kind: 'deposit',
  body: { member, amount: value, carried: amount(0), to: 'box' },
});

test('each line of a whole meeting brings the next hint, up to one’s own community', async () => {
  const session = await practice();
  const write = writing(session);
  const { book } = session.view();
  const members = idsOf(book);
  const inBox = () => held(session.view().book.balances, 'box');
  expect(nextHint(book)).toEqual({ says: 'start', step: null });
  expect(await write(opening(book))).toMatchObject({ says: 'came', step: 'attendance' });
  expect(await write(present(book))).toMatchObject({ says: 'open', step: 'openingCount' });
  expect(await write(count(book, 'opening', inBox()))).toMatchObject({ says: 'fund', step: 'fines' });

  const first = await write(...members.map(fund));
  const usual = amount((PEOPLE[0]?.usual ?? 0) * EURO);
  expect(first).toEqual({ says: 'saves', step: 'savings', member: members[0], amount: usual });
  expect(await write(saves(members[0] ?? '', usual))).toMatchObject({ says: 'saves', member: members[1] });
  expect(await write(saves(members[1] ?? '', EURO))).toMatchObject({ says: 'rest', step: 'savings' });
  const pays = await write(...members.slice(2).map((member) => saves(member, EURO)));
  if (pays?.says !== 'pays') throw new Error(`it says ${pays?.says}`);
  const loan = Object.values(session.view().book.loans).find((one) => one.member === pays.member);

  const parts = { lateFee: amount(0), interest: amount(0), principal: EURO };
  const repaid: Draft = {
    kind: 'repayment',
    body: { loan: loan?.id ?? '', member: pays.member, ...parts, to: 'box' },
  };
  expect(await write(repaid)).toMatchObject({ says: 'lends', step: 'lending' });
  expect(await write(count(book, 'closing', subtract(inBox(), EURO)))).toMatchObject({ says: 'differs' });
  expect(await write(count(book, 'closing', inBox()))).toMatchObject({ says: 'seal', step: 'seal' });
  expect(await write(saves(members[3] ?? '', EURO))).toMatchObject({ says: 'count' });
  expect(await write(count(book, 'closing', inBox()))).toMatchObject({ says: 'seal' });
  const sealed = await session.dispatch(
    { do: 'seal', witnesses: [who(book, 7), who(book, 8)] },
    { intent: 'sealed' },
  );
  expect(sealed.ok).toBe(true);
  expect(nextHint(session.view().book)).toEqual({ says: 'done', step: null });
});

test('nobody is called back to what the meeting went past', async () => {
  const session = await practice();
  const write = writing(session);
  const { book } = session.view();
  const inBox = held(book.balances, 'box');
  await write(opening(book), present(book), count(book, 'opening', inBox));
  // Without the solidarity fund, savings have begun.
  expect(await write(saves(who(book, 3), EURO))).toMatchObject({ says: 'saves', member: who(book, 1) });
  const counting = { says: 'count', step: 'closingCount' };
  expect(hintAt(session.view().book, 'closingCount')).toEqual(counting);
  expect(hintAt(session.view().book, 'savings')).toMatchObject({ says: 'saves' });
  expect(await write(count(book, 'closing', add(inBox, EURO)))).toMatchObject({ says: 'seal' });
});

test('an undone line brings its hint back', async () => {
  const session = await practice();
  const write = writing(session);
  const { book } = session.view();
  await write(opening(book), present(book), count(book, 'opening', held(book.balances, 'box')));
  await write(...idsOf(book).map(fund));
  const before = nextHint(session.view().book);
  await write(saves(who(book, 1), EURO));
  const { open } = session.view().book;
  const line = open?.entries.at(-1);
  expect(nextHint(session.view().book)).not.toEqual(before);
  if (!line) throw new Error('nothing was written');
  const undone = await session.dispatch(
    { do: 'correct', original: line, reason: null, replacements: [], boxLeg: { is: 'unsaid' } },
    { intent: 'undone' },
  );
  expect(undone.ok).toBe(true);
  expect(nextHint(session.view().book)).toEqual(before);
});

test('a community with real money is left alone', async () => {
  const phone = newPhone();
  await arrange(phone, founding());
  const session = await sessionOn(phone, BOOK);
  expect(nextHint(session.view().book)).toBeNull();
});
