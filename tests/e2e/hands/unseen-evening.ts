/**
 * A whole meeting of the practice community, from the first screen to the minutes, for people who have no finger on the screen: who
 * came, the box, a fine, savings, a repayment, a loan, an expense, the count and the seal. Everything is found by role and name.
 */
import { test } from '@playwright/test';
import { PEOPLE } from '../../../src/app/practice/people.ts';
import { pieceKey, piecesFor } from '../../../src/ledger/currency.ts';
import { type Amount, add } from '../../../src/ledger/money.ts';
import type { Unseen } from './means.ts';
import { euros } from './money.ts';
import { startingWith } from './words.ts';

const [LATE, SAVER, BORROWER, DEBTOR] = ['Lin', 'Rosa', 'Amina', 'Grace'] as const;
/** The borrower, and who keeps the money. */
const BORROWS = [BORROWER, 'Rosa'];
const WITNESSES = ['Fatou', 'Zineb', 'Mihaela'];
const [FINE, SAVED, EACH, LENT, REPAID, SPENT] = ['1', '20', '10', '60', '20', '4'] as const;
/** Larger notes are folded away. */
const LARGEST_USUAL = euros(100);
/** The practice community has met eight times. */
const NUMBER = 9;

export async function holdUnseen(unseen: Unseen): Promise<void> {
  await test.step('to the practice group', () => practise(unseen));
  const before = await test.step('opened', () => open(unseen));
  await test.step('a fine', () => fine(unseen));
  const saved = await test.step('savings', () => save(unseen));
  await test.step('a repayment', () => repay(unseen));
  await test.step('a loan', () => lend(unseen));
  await test.step('an expense', () => spend(unseen));
  await test.step('counted and sealed', () => close(unseen, before, saved));
}

/** The screen is here, and the focus is on its title: who reads by ear begins there. */
async function arrive({ means: { tree } }: Unseen, title: string): Promise<void> {
  const [first] = await tree.until(`“${title}” with the focus`, async () => {
    const titles = await tree.all('heading', title);
    return titles.some(({ focused }) => focused) ? titles : undefined;
  });
  if (!first) throw new Error(title);
}

async function practise(unseen: Unseen): Promise<void> {
  const { t, means } = unseen;
  await arrive(unseen, t('start.welcome'));
  await means.press(startingWith(t('start.practice')));
  await means.press(t('home.startMeeting'));
}

/** Returns what is in the box then. */
async function open(unseen: Unseen): Promise<Amount> {
  const { t, means } = unseen;
  const { tree } = means;
  await arrive(unseen, t('meeting.open.title'));
  await means.press(/ \d+$/u);
  await tree.hear(t('meeting.open.done'));
  await arrive(unseen, t('meeting.attendance.title'));
  await means.press(startingWith(LATE));
  await arrive(unseen, LATE);
  await means.answer(t('meeting.attendance.late'));
  // Back on her row, from where it was asked.
  await tree.until(`${LATE}'s row with the focus`, async () => {
    const rows = await tree.all('button', startingWith(LATE));
    return rows.find(({ focused, name }) => focused && name.includes(t('meeting.attendance.late')));
  });
  await means.press(t('meeting.attendance.everybodyElse'));
  await means.press(t('meeting.next'));
  await arrive(unseen, t('count.opening.title'));
  const piles = await tree.all('button', startingWith(t('count.opening.same')));
  for (const { name } of piles) await means.press(name);
  await means.press(t('count.opening.ready'));
  await tree.hear(t('ui.outcome.matches'));
  await means.press(t('count.goOn'));
  return inBox(unseen);
}

/** What the bar at the floor says should be in the box. */
async function inBox({ t, means }: Unseen): Promise<Amount> {
  const { name } = await means.tree.find('button', startingWith(t('ui.bottomBar.shouldBe')));
  const digits = name.replace(t('ui.bottomBar.shouldBe'), '').replace(/\D/gu, '');
  return euros(Number(digits));
}

async function toStep(unseen: Unseen, step: 'fines' | 'savings' | 'repayments' | 'lending' | 'other') {
  const { t, means } = unseen;
  await means.press(startingWith(t(`meeting.step.${step}`)));
  await arrive(unseen, t(`money.${step}.title`));
}

/** A question about an amount, and its read-back. */
async function give(unseen: Unseen, title: string, typed: string): Promise<void> {
  const { t, means } = unseen;
  await arrive(unseen, title);
  await means.writeAmount(title, typed);
  await means.press(t('money.next'));
}

async function agree(unseen: Unseen): Promise<void> {
  const { t, means } = unseen;
  await arrive(unseen, t('ui.readBack.title'));
  await means.press(t('ui.readBack.yes'));
}

async function fine(unseen: Unseen): Promise<void> {
  const { t, means } = unseen;
  await toStep(unseen, 'fines');
  await means.press(startingWith(LATE));
  await arrive(unseen, t('money.fines.member', { name: LATE }));
  await means.press(startingWith(t('money.fine.late')));
  await agree(unseen);
  await means.press(t('money.finePaid.link'));
  await give(unseen, t('money.finePaid.title', { name: LATE, fine: t('money.fine.late') }), FINE);
  await agree(unseen);
  await arrive(unseen, t('money.fines.title'));
}

/** One saves more; then all the others the same. Returns how much all of them saved. */
async function save(unseen: Unseen): Promise<Amount> {
  const { t, format, means } = unseen;
  await toStep(unseen, 'savings');
  await means.press(startingWith(SAVER));
  await give(unseen, t('money.deposit.title', { name: SAVER }), SAVED);
  await agree(unseen);
  const said = { name: SAVER, amount: format.money(euros(Number(SAVED))) };
  await means.tree.hear(t('money.deposit.sentence', said));
  await arrive(unseen, t('money.savings.title'));
  await means.press(t('money.savings.everybody'));
  await give(unseen, t('money.everybody.saves.title'), EACH);
  await agree(unseen);
  await arrive(unseen, t('money.savings.title'));
  const others = PEOPLE.length - 1;
  return euros(Number(SAVED) + others * Number(EACH));
}

async function repay(unseen: Unseen): Promise<void> {
  const { t, means } = unseen;
  await toStep(unseen, 'repayments');
  await means.press(startingWith(DEBTOR));
  await give(unseen, t('money.repayment.title', { name: DEBTOR }), REPAID);
  await agree(unseen);
  await arrive(unseen, t('money.repayments.title'));
}

async function lend(unseen: Unseen): Promise<void> {
  const { t, means } = unseen;
  await toStep(unseen, 'lending');
  await means.press(startingWith(BORROWER));
  await give(unseen, t('money.loan.title', { name: BORROWER }), LENT);
  await arrive(unseen, t('money.loan.purpose'));
  await means.write(t('money.inAFewWords'), 'Stock');
  await means.press(t('money.next'));
  await arrive(unseen, t('money.loan.when'));
  await means.press(t('money.next'));
  await arrive(unseen, t('money.loan.agree'));
  await allSayYes(unseen);
  await means.press(t('money.loan.handOver'));
  await agree(unseen);
  await arrive(unseen, t('money.lending.title'));
}

/** Everybody who is asked: their pictures are buttons that are not pressed yet, and say so. */
async function allSayYes({ means, t }: Unseen): Promise<void> {
  const asked = BORROWS.map((name) => startingWith(name));
  for (const name of asked) {
    await means.press(name);
    await means.tree.until(`${name} pressed`, async () => {
      const [person] = await means.tree.all('button', name);
      return person?.pressed && person.name.includes(t('ui.tapToAgree.yes')) ? person : undefined;
    });
  }
}

async function spend(unseen: Unseen): Promise<void> {
  const { t, means } = unseen;
  await toStep(unseen, 'other');
  await means.press(startingWith(t('money.other.expense')));
  await means.write(t('money.inAFewWords'), 'Xerox');
  await means.press(t('money.next'));
  await give(unseen, t('money.expense.title'), SPENT);
  await agree(unseen);
  await arrive(unseen, t('money.other.title'));
}

async function close(unseen: Unseen, before: Amount, saved: Amount): Promise<void> {
  const { t, format, means } = unseen;
  const moved = Number(FINE) + Number(REPAID) - Number(LENT) - Number(SPENT);
  const expected = add(add(before, saved), euros(moved));
  await means.press(startingWith(t('meeting.step.closingCount')));
  await arrive(unseen, t('count.closing.title'));
  const usual = format.currency.denominations.filter(({ value }) => value <= LARGEST_USUAL);
  const { pieces } = piecesFor(expected, usual);
  for (const piece of usual) {
    const count = pieces[pieceKey(piece)] ?? 0;
    const name = t(`ui.count.howMany.${piece.form}`, { value: format.money(piece.value) });
    if (count > 0) await means.write(name, String(count));
  }
  await means.press(t('count.closing.ready'));
  await arrive(unseen, t('count.outcome.title'));
  await means.tree.hear(t('ui.outcome.matches'));
  await means.press(t('count.outcome.toSeal'));
  await arrive(unseen, t('meeting.seal.title'));
  for (const name of WITNESSES) await means.press(startingWith(name));
  await means.press(t('meeting.seal.close'));
  await means.tree.hear(t('meeting.seal.done'));
  await arrive(unseen, t('meeting.minutes.title', { number: format.number(NUMBER) }));
}
