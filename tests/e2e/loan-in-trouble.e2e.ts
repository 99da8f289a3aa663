// A loan that goes badly, without a network: vouched for, not paid in time, given other dates, then paid by who vouched; and its papers.
import { expect, test } from '@playwright/test';
import { addDays, addMonths, civilDate } from '../../src/ledger/civil-date.ts';
import { closeBox, openAsLastTime, openEmptyBox, pile, seeExpected } from './hands/count.ts';
import { found } from './hands/found.ts';
import {
  choose,
  type Hands,
  sayYes,
  seeDialog,
  seeTitle,
  tapButton,
  tapStarting,
  typeInto,
} from './hands/hands.ts';
import { seePassbook } from './hands/look.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { answer, deposit, euros, everybodySaysYes, shown } from './hands/money.ts';
import { goHome, goToMeeting } from './hands/phones.ts';
import { arrive, goOffline } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { listen } from './hands/witness.ts';
import { startingWith } from './hands/words.ts';

const MEMBERS = ['Awa', 'Blanca', 'Carme', 'Djeneba'] as const;
const [AWA, BLANCA, CARME, DJENEBA] = MEMBERS;
const FIRST = civilDate(new Date().toISOString().slice(0, 10));
/** Longer than a month, so that a payment is late each time. */
const SECOND = addDays(FIRST, 40);
const THIRD = addDays(SECOND, 40);

test('a loan with a guarantor goes badly: other dates, then she is called on, and the papers say it (ca)', async ({
  page,
}) => {
  const complaints = listen(page);
  try {
    const hands = await arrive(page, 'ca');
    await goOffline(hands);
    await found(hands, {
      name: 'Les Formigues',
      currency: 'EUR',
      members: MEMBERS,
      template: 'barcelona',
      vouching: 'raises',
      lateFee: '1',
    });
    await startMeeting(hands);
    await markAttendance(hands);
    await openEmptyBox(hands);
    await goToStep(hands, 'savings');
    await deposit(hands, AWA, '50');
    await deposit(hands, BLANCA, '60');
    await deposit(hands, CARME, '10');
    await borrow(hands);
    await close(hands, 30);
    await openLater(hands, SECOND);
    await otherDates(hands);
    await paysTheFee(hands);
    await close(hands, 31);
    await openLater(hands, THIRD);
    await feeIsForgiven(hands);
    await guarantorPays(hands);
    await close(hands, 31);
    await history(hands);
    await agreement(hands);
    await seePassbook(await home(hands), BLANCA, euros(30), euros(90));
  } finally {
    expect.soft(complaints.heard).toEqual([]);
  }
});

/** Forty above her own savings: Blanca vouches for them. Nothing is handed over before all three have said yes. */
async function borrow(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await goToStep(hands, 'lending');
  await tapStarting(hands, AWA);
  await answer(hands, t('money.loan.title', { name: format.name(AWA) }), '90');
  await seeTitle(hands, t('money.guarantors.title', { name: format.name(AWA) }));
  await tapStarting(hands, BLANCA);
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.loan.purpose'));
  await typeInto(hands, t('money.inAFewWords'), 'Màquina de cosir');
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.loan.when'));
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.guarantors.agree'));
  await tapButton(hands, t('money.loan.handOver'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await everybodySaysYes(hands);
  await tapButton(hands, t('money.loan.handOver'));
  await sayYes(hands);
  await seeTitle(hands, t('money.lending.title'));
}

async function close(hands: Hands, inBox: number): Promise<void> {
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(inBox)));
  await seeExpected(hands, euros(inBox), euros(inBox));
  await seal(hands, [CARME, DJENEBA]);
  await expect(hands.page.getByRole('heading', { name: hands.t('meeting.minutes.figures') })).toBeVisible();
}

async function openLater(hands: Hands, heldOn: string): Promise<void> {
  await goHome(hands);
  await startMeeting(hands, { heldOn });
  await markAttendance(hands);
  await openAsLastTime(hands);
}

/** From wherever she is to the loan, as one goes: home, the loans, hers. */
async function openLoan(hands: Hands): Promise<void> {
  const { t, format } = hands;
  await goHome(hands);
  await tapStarting(hands, t('home.place.loans'));
  await tapStarting(hands, AWA);
  await seeTitle(hands, t('loans.of', { name: format.name(AWA) }));
}

/** All but the borrower are asked. */
async function vote(hands: Hands, words: string): Promise<void> {
  const { t } = hands;
  const dialog = await seeDialog(hands, t('override.vote'));
  await typeInto(hands, t('override.text'), words);
  await choose(hands, t('override.vote'), t('override.byVote'));
  await expect(dialog.getByRole('button', { name: startingWith(BLANCA) })).toBeVisible();
  await expect(dialog.getByRole('button', { name: startingWith(AWA) })).toHaveCount(0);
  await choose(hands, t('override.vote'), t('override.all'));
  await tapButton(hands, t('override.yes'));
}

/** What is owed in three payments instead of six; the fee for the one that was missed stays. */
async function otherDates(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await openLoan(hands);
  await expect(page.getByText(t('loans.overdue', { amount: shown(hands, '15') }))).toBeVisible();
  await tapButton(hands, t('loans.ifNot.reschedule'));
  await seeTitle(hands, t('money.loanRescheduled.title', { name: format.name(AWA) }));
  await expect(
    page.getByText(t('money.loanRescheduled.staysDue', { amount: shown(hands, '1') })),
  ).toBeVisible();
  await tapButton(hands, t('money.loan.less'));
  await expect(page.getByText(t('money.loan.payments', { count: 3, shown: '3' }))).toBeVisible();
  await tapButton(hands, t('override.voteNow'));
  await vote(hands, 'Va estar malalta');
  await sayYes(hands);
  await seeTitle(hands, t('loans.of', { name: format.name(AWA) }));
  const given = { date: format.date(SECOND), amount: shown(hands, '90') };
  await expect(page.getByText(t('loans.rescheduled', given))).toBeVisible();
}

/** It is there before she pays, with what it is for, and in the read-back. */
async function paysTheFee(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await goToMeeting(hands);
  await goToStep(hands, 'repayments');
  await tapStarting(hands, AWA);
  await expect(page.getByText(t('money.lateFee.title', { amount: shown(hands, '1') })).first()).toBeVisible();
  const due = addMonths(FIRST, 1);
  const isThisYear = due.slice(0, 4) === SECOND.slice(0, 4);
  const missed = {
    date: isThisYear ? format.dayMonth(due) : format.date(due),
    missing: shown(hands, '15'),
  };
  await expect(page.getByText(t('money.lateFee.line', missed))).toBeVisible();
  await answer(hands, t('money.repayment.title', { name: format.name(AWA) }), '1');
  const dialog = await seeDialog(hands, t('ui.readBack.title'));
  await expect(dialog.getByText(t('money.part.lateFee'))).toBeVisible();
  await expect(dialog.getByText(t('money.lateFee.line', missed))).toBeVisible();
  await sayYes(hands);
  await seeTitle(hands, t('money.repayments.title'));
}

async function feeIsForgiven(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await goToStep(hands, 'repayments');
  await tapStarting(hands, AWA);
  await tapButton(hands, t('money.lateFee.forgive'));
  await answer(hands, t('money.lateFee.ask', { name: format.name(AWA) }), '1');
  await vote(hands, 'No té cap ingrés');
  await sayYes(hands);
  await seeTitle(hands, t('money.repayment.title', { name: format.name(AWA) }));
  await expect(page.getByText(t('money.lateFee.title', { amount: shown(hands, '1') }))).toHaveCount(0);
}

/** The payment that is late comes out of Blanca's savings; the box does not move, and Awa owes it to her. */
async function guarantorPays(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await openLoan(hands);
  await tapButton(hands, t('loans.ifNot.call'));
  await answer(hands, t('money.pledgesCalled.title'), '41');
  await expect(
    page.getByText(t('money.pledgesCalled.tooMuch', { amount: shown(hands, '40') })),
  ).toBeVisible();
  await answer(hands, t('money.pledgesCalled.title'), '30');
  await vote(hands, 'Ho paga la Blanca');
  const readBack = await seeDialog(hands, t('ui.readBack.title'));
  await expect(readBack.getByText(BLANCA)).toBeVisible();
  await sayYes(hands);
  await seeTitle(hands, t('loans.of', { name: format.name(AWA) }));
  const owes = page.getByRole('list', { name: t('loans.owesTo') });
  await expect(owes).toContainText(BLANCA);
  await expect(owes).toContainText(shown(hands, '30'));
  await goToMeeting(hands);
}

/** Each payment with its day, the day on which it was there, and by whom; on paper no button stands. */
async function history(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await openLoan(hands);
  await tapButton(hands, t('loans.historyPaper'));
  await seeTitle(hands, t('loanPaper.history'));
  const rows = page.getByRole('table', { name: t('loanPaper.payments') }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText(t('loans.way.called', { date: format.date(THIRD) }));
  await expect(rows.nth(2)).toContainText(t('loanPaper.notYet'));
  const main = page.getByRole('main');
  await expect(main).toContainText(t('loanPaper.rescheduled', { date: format.date(SECOND) }));
  const then = { owed: shown(hands, '90'), late: shown(hands, '15') };
  await expect(main).toContainText(t('loanPaper.rescheduledOf', then));
  await page.emulateMedia({ media: 'print' });
  await expect(rows.nth(1)).toBeVisible();
  await expect(page.getByRole('button', { name: t('paper.print') })).toBeHidden();
  await page.emulateMedia({ media: null });
}

async function agreement(hands: Hands): Promise<void> {
  const { t, page, format } = hands;
  await openLoan(hands);
  await tapButton(hands, t('loans.agreementPaper'));
  await seeTitle(hands, t('loanPaper.agreement'));
  const received = { name: format.name(AWA), amount: shown(hands, '90'), date: format.dateLong(FIRST) };
  const main = page.getByRole('main');
  await expect(main).toContainText(t('loanPaper.receives', received));
  await expect(main).toContainText('Màquina de cosir');
  const pledges = page.getByRole('table', { name: t('loans.guarantors') });
  await expect(pledges.getByRole('row').nth(1)).toContainText(BLANCA);
  await expect(pledges.getByRole('row').nth(1)).toContainText(shown(hands, '40'));
  const sign = page.getByRole('list', { name: t('loanPaper.signatures') }).getByRole('listitem');
  await expect(sign).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(sign.first()).toBeVisible();
  await page.emulateMedia({ media: null });
}

async function home(hands: Hands): Promise<Hands> {
  await goHome(hands);
  return hands;
}
