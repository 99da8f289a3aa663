// What was typed for a vote is there again: after going back, after "No, change", after a reload; and gone once it is written.
import { cleanup, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { deposit, everybody } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, field, findWords, kindsIn, loan, meetingWith, onlyLoan, showMoney } from './stage.ts';

const WORDS = 'Her shop was flooded';
const saved = [everybody(), deposit('ana', 100)];

const vote = async () =>
  within(
    await screen.findByRole('dialog', {
      name: /^(?:What does the meeting vote\?|Does the meeting decide otherwise\?)$/u,
    }),
  );

/** Words, and that Bea is against. */
async function typeVote(user: UserEvent): Promise<void> {
  const dialog = await vote();
  await user.type(dialog.getByRole('textbox'), WORDS);
  await user.click(dialog.getByRole('radio', { name: /vote/iu }));
  await user.click(dialog.getByRole('button', { name: /^Bea/u }));
}

async function expectTyped(): Promise<void> {
  const dialog = await vote();
  expect(dialog.getByRole<HTMLTextAreaElement>('textbox').value).toBe(WORDS);
  expect(dialog.getByRole<HTMLInputElement>('radio', { name: /vote/iu }).checked).toBe(true);
  expect(dialog.getByRole('button', { name: /^Bea/u }).getAttribute('aria-pressed')).toBe('true');
}

describe('a vote', () => {
  it('keeps its words and votes where people go back from it, or from the read-back, or the phone goes off', async () => {
    const phone = await meetingWith([...saved, loan('ana', 80)]);
    const path = `/meeting/other/${encodeURIComponent(`loanForgiven:${await onlyLoan(phone)}`)}`;
    const { user } = await showMoney(phone, path);
    await user.type(await field(), '30{Enter}');
    await typeVote(user);
    await user.click((await vote()).getByRole('button', { name: 'Back' }));
    await user.type(await field(), '{Enter}');
    await expectTyped();
    await tap(user, 'Yes, it is decided');
    await findWords('Ana is forgiven €30 of her loan.');
    await tap(user, 'No, change it');
    await user.type(await field(), '{Enter}');
    await expectTyped();

    cleanup();
    const again = await showMoney(phone, path);
    await again.user.type(await field(), '{Enter}');
    await expectTyped();
    await tap(again.user, 'Yes, it is decided');
    await tap(again.user, 'Yes, that’s right');
    await screen.findByText(/· forgiven/u);
    const written = (await bookOn(phone)).open?.entries.at(-2)?.body as { votes: { against: string[] } };
    expect(written.votes.against).toEqual(['bea']);

    cleanup();
    const next = await showMoney(phone, path);
    await next.user.type(await field(), '10{Enter}');
    expect((await vote()).getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
  });

  it('on a loan above what she can borrow keeps them', async () => {
    const phone = await meetingWith([...saved, deposit('bea', 100)]);
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await user.type(await field(), '130{Enter}');
    await tap(user, 'The meeting decides otherwise');
    await typeVote(user);
    await user.click((await vote()).getByRole('button', { name: 'Back' }));
    await user.clear(await field());
    await user.type(await field(), '120{Enter}');
    await tap(user, 'The meeting decides otherwise');
    await expectTyped();
    await tap(user, 'Yes, it is decided');
    await screen.findByRole('heading', { name: 'What is the loan for?' });
    expect(kindsIn(await bookOn(phone))).not.toContain('loan-paid-out');
  });
});
