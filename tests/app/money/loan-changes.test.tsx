// What a meeting decides about a loan that goes badly: refusals in words, what was said stays there, and a tap that is repeated writes once.
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';
import type { Phone } from '../harness.tsx';
import { deposit, WHO } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import {
  bookOn,
  called,
  field,
  findWords,
  kindsIn,
  lateLoan,
  loan,
  meetingWith,
  onlyLoan,
  pageText,
  settle,
  showMoney,
  voted,
  vouching,
} from './stage.ts';

const YES = 'Yes, that’s right';
const VOTE = 'What does the meeting vote?';

type What = 'loanRescheduled' | 'pledgesCalled' | 'loanForgiven' | 'loanLost';
const show = async (phone: Phone, what: What) =>
  showMoney(phone, `/meeting/other/${encodeURIComponent(`${what}:${await onlyLoan(phone)}`)}`);

const late = (terms: Partial<LoanTerms> = {}) => meetingWith([], undefined, [lateLoan('ana', 80, terms)]);

/** Bea vouches with 40 and Carme with 20 for the 90 of Ana, who has 50. */
const vouched = () =>
  meetingWith(
    [
      deposit('ana', 50),
      deposit('bea', 60),
      deposit('carme', 30),
      loan('ana', 90, {}, { bea: 40, carme: 20 }),
    ],
    vouching,
  );

/** Only two of five are here, and three are needed. */
const few = () => {
  const marks = WHO.map((member, at) => ({
    member,
    status: at < 2 ? ('present' as const) : ('absent' as const),
    by: null,
  }));
  return meetingWith([{ kind: 'attendance-marked', body: { marks } }], undefined, [lateLoan('ana', 80)]);
};

async function vote(user: UserEvent): Promise<void> {
  const dialog = within(await screen.findByRole('dialog', { name: VOTE }));
  await user.type(dialog.getByRole('textbox'), 'We talked about it');
  await tap(user, 'Yes, it is decided');
}

/** A hand that shakes: two taps within one moment. */
async function sayYesTwice(user: UserEvent): Promise<void> {
  const yes = await screen.findByRole('button', { name: YES });
  await settle();
  await user.dblClick(yes);
}

/** With no room on the phone it is said and the read-back stays; with room again it is written. */
async function fullThenRoom(phone: Phone, user: UserEvent): Promise<void> {
  await screen.findByRole('button', { name: YES });
  phone.platter.capacity = 0;
  await settle();
  await tap(user, YES);
  await findWords('The phone is full: it was not written down.');
  phone.platter.capacity = Number.POSITIVE_INFINITY;
  await settle();
  await sayYesTwice(user);
}

const written = (phone: Phone, kind: string) =>
  expect.poll(async () => kindsIn(await bookOn(phone)).slice(-2)).toEqual(['decided', kind]);
const countOf = async (phone: Phone, kind: string) =>
  kindsIn(await bookOn(phone)).filter((one) => one === kind).length;

describe('other dates', () => {
  it('show each payment before the vote; going back from the vote keeps what was chosen', async () => {
    const phone = await late();
    const { user } = await show(phone, 'loanRescheduled');
    await findWords('€80 is spread anew. Nothing is forgiven.');
    await tap(user, 'More');
    await user.click(screen.getByRole('radio', { name: 'Months' }));
    await findWords('In 5 payments');
    expect(
      within(screen.getByRole('list', { name: 'When does she pay it back?' })).getAllByText('€16'),
    ).toHaveLength(5);
    await tap(user, 'Vote');
    const dialog = within(await screen.findByRole('dialog', { name: VOTE }));
    await user.click(dialog.getByRole('button', { name: 'Back' }));
    await findWords('In 5 payments');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Months' }).checked).toBe(true);
    expect(await countOf(phone, 'loan-rescheduled')).toBe(0);
  });

  it('are written once, however often it is tapped, also after the phone was full', async () => {
    const phone = await late();
    const { user } = await show(phone, 'loanRescheduled');
    await tap(user, 'Vote');
    await vote(user);
    await findWords('Ana pays back €80 in 4 payments.');
    await fullThenRoom(phone, user);
    await findWords('the meeting gave her other dates for €80');
    await written(phone, 'loan-rescheduled');
    expect(await countOf(phone, 'loan-rescheduled')).toBe(1);
  });

  it('that do not come out even are refused with numbers that do, and the number stays', async () => {
    const phone = await meetingWith([], undefined, [
      lateLoan('ana', 2, {
        interest: { mode: 'monthlyOnOwed', percent: '1' },
        plan: { mode: 'equalInstalments', instalments: 4, every: { unit: 'months', count: 1 } },
      }),
    ]);
    const { user } = await show(phone, 'loanRescheduled');
    await findWords('€2 is spread anew.');
    await tap(user, 'More');
    await tap(user, 'More');
    await tap(user, 'Vote');
    await findWords('In 6 payments it does not come out even');
    await findWords('In 6 payments');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are not voted by too few, and not for a loan that is paid back', async () => {
    const { user, unmount } = await show(await few(), 'loanRescheduled');
    await tap(user, 'Vote');
    await findWords('3 are needed to decide and 2 are here.');
    unmount();
    const phone = await late();
    const id = await onlyLoan(phone);
    const none = { lateFee: amount(0), interest: amount(0) };
    await voted(
      phone,
      {
        kind: 'loan-written-off',
        body: { loan: id, member: 'ana', ...none, principal: amount(8000), reason: null },
      },
      'ana',
    );
    await show(phone, 'loanRescheduled');
    await findWords('This loan is paid back already');
  });
});

describe('those who vouched', () => {
  it('pay no more than they pledged: it is said, what was typed stays, and nobody votes on it', async () => {
    const phone = await vouched();
    const { user } = await show(phone, 'pledgesCalled');
    await user.type(await field(), '60.01{Enter}');
    await findWords('At most €60: no more than she owes, nor than they vouched for.');
    expect((await field()).value).toBe('60.01');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are named with what each pays; voted without the borrower, written once', async () => {
    const phone = await vouched();
    const { user } = await show(phone, 'pledgesCalled');
    await user.type(await field(), '30{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: VOTE }));
    await user.click(dialog.getByRole('radio', { name: /vote/iu }));
    expect(dialog.queryByText('Ana')).toBeNull();
    expect(dialog.getByText('Bea')).toBeTruthy();
    await vote(user);
    await findWords('For Ana, €30 is paid out of the savings of those who vouched.');
    await findWords('Bea€20');
    await findWords('Carme€10');
    await findWords('Ana owes it to them.');
    await fullThenRoom(phone, user);
    await findWords('She owes those who paid for her');
    await written(phone, 'pledges-called');
    const book = await bookOn(phone);
    expect(await countOf(phone, 'pledges-called')).toBe(1);
    expect(book.balances).toMatchObject({ box: 5000, 'savings/bea': -4000, 'savings/carme': -2000 });
  });

  it('cannot pay twice: after all was called on there is nothing to ask', async () => {
    const phone = await vouched();
    await voted(phone, called(await onlyLoan(phone), 'ana', { bea: 40, carme: 20 }), 'ana');
    await show(phone, 'pledgesCalled');
    await findWords('Nobody who vouched can pay now');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a loan that is given up', () => {
  it('is forgiven once; more than is owed is refused, and what was typed stays', async () => {
    const phone = await late();
    const { user } = await show(phone, 'loanForgiven');
    await user.type(await field(), '80.50{Enter}');
    await findWords('€80 is still to pay back.');
    expect((await field()).value).toBe('80.50');
    await user.clear(await field());
    await user.type(await field(), '30{Enter}');
    await vote(user);
    await fullThenRoom(phone, user);
    await findWords('· forgiven');
    await written(phone, 'loan-forgiven');
    expect(await countOf(phone, 'loan-forgiven')).toBe(1);
    expect((await bookOn(phone)).balances.losses).toBe(3000);
  });

  it('is counted as lost once; too few do not decide it, and then it is gone from here', async () => {
    const { user: two, unmount } = await show(await few(), 'loanLost');
    await tap(two, 'Vote');
    await findWords('3 are needed to decide and 2 are here.');
    unmount();
    const phone = await late();
    const { user } = await show(phone, 'loanLost');
    await tap(user, 'Vote');
    await vote(user);
    await fullThenRoom(phone, user);
    await findWords('· counted as lost');
    await written(phone, 'loan-written-off');
    expect(await countOf(phone, 'loan-written-off')).toBe(1);
    await show(phone, 'loanLost');
    await findWords('This loan is already paid back');
    expect(pageText()).not.toContain('NaN');
  });
});
