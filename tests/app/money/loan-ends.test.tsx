// What the meeting does not ask for any more: voted without the borrower, read back, and said by the loan.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Phone } from '../harness.tsx';
import { deposit, everybody } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, field, findWords, kindsIn, loan, meetingWith, onlyLoan, showMoney } from './stage.ts';

const YES = 'Yes, that’s right';

async function lentTo(): Promise<{ readonly phone: Phone; readonly id: string }> {
  const phone = await meetingWith([everybody(), deposit('ana', 100), loan('ana', 80)]);
  return { phone, id: await onlyLoan(phone) };
}

describe('a loan that is not paid back', () => {
  it('is forgiven in part by a vote in which the borrower has none', async () => {
    const { phone, id } = await lentTo();
    const { user } = await showMoney(phone, `/loans/${encodeURIComponent(id)}`);
    await tap(user, 'Forgive a part or all of it');
    await user.type(await field(), '30{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: 'What does the meeting vote?' }));
    await user.type(dialog.getByRole('textbox'), 'Her shop was flooded');
    await user.click(dialog.getByRole('radio', { name: /vote/iu }));
    expect(dialog.queryByText('Ana')).toBeNull();
    expect(dialog.getByText('Bea')).toBeTruthy();
    await tap(user, 'Yes, it is decided');
    await findWords('Ana is forgiven €30 of her loan.');
    await findWords('The common fund loses €30.');
    await tap(user, YES);
    await findWords('· forgiven');
    const book = await bookOn(phone);
    expect(kindsIn(book).slice(-2)).toEqual(['decided', 'loan-forgiven']);
    const decided = book.open?.entries.at(-2)?.body as { votes: { for: string[] } };
    expect(decided.votes.for).not.toContain('ana');
    expect(book.balances).toMatchObject({ box: 2000, losses: 3000 });
  });

  it('more than she owes is refused before anybody votes', async () => {
    const { phone, id } = await lentTo();
    const { user } = await showMoney(phone, `/meeting/other/${encodeURIComponent(`loanForgiven:${id}`)}`);
    await user.type(await field(), '81{Enter}');
    await findWords('€80 is still to pay back.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(kindsIn(await bookOn(phone))).not.toContain('loan-forgiven');
  });

  it('is counted as lost whole; to go back without a vote writes nothing', async () => {
    const { phone, id } = await lentTo();
    const { user } = await showMoney(phone, `/loans/${encodeURIComponent(id)}`);
    await tap(user, 'Count it as lost');
    await findWords('The common fund loses €80.');
    await tap(user, 'Vote');
    const first = within(await screen.findByRole('dialog', { name: 'What does the meeting vote?' }));
    await user.click(first.getByRole('button', { name: 'Back' }));
    expect(kindsIn(await bookOn(phone))).not.toContain('loan-written-off');
    await tap(user, 'Vote');
    const dialog = within(await screen.findByRole('dialog', { name: 'What does the meeting vote?' }));
    await user.type(dialog.getByRole('textbox'), 'Nobody knows where she is');
    await tap(user, 'Yes, it is decided');
    await findWords('The loan of Ana is counted as lost: €80.');
    await tap(user, YES);
    await findWords('· counted as lost');
    expect((await bookOn(phone)).balances).toMatchObject({ losses: 8000 });
  });
});
