// The end of a cycle on the screens: what it would come to, the answer about a loss, the vote, and the parts one by one.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { counted, deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import {
  bookOn,
  called,
  field,
  findWords,
  kindsIn,
  loan,
  meetingWith,
  onlyLoan,
  pageText,
  showMoney,
  voted,
  vouching,
} from './stage.ts';

const YES = 'Yes, that’s right';

const ending =
  (mode: 'sharedOut' | 'permanent') =>
  (conditions: Conditions): Conditions => ({
    ...conditions,
    cycle: { mode, every: { unit: 'weeks', count: 4 } },
    shareOut: { surplusBy: 'savings', solidarityFund: 'kept', match: 'kept', lossFallsOn: null },
  });

const earned = (euros: number) =>
  ({ kind: 'income', body: { amount: euro(euros), to: 'box', what: null } }) as const;

const row = async (name: string) =>
  within(await screen.findByRole('list', { name: 'What each one gets' }))
    .getByText(name)
    .closest('li');

async function vote(user: Awaited<ReturnType<typeof showMoney>>['user']): Promise<void> {
  await tap(user, 'Vote');
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox'), 'We share out');
  await tap(user, 'Yes, it is decided');
}

describe('a share-out', () => {
  it('is shown at any time, each with her figures, and nothing is written', async () => {
    const phone = await meetingWith([deposit('ana', 60), deposit('bea', 30), earned(9)], ending('sharedOut'));
    await showMoney(phone, '/share-out');
    await findWords('To share out');
    expect((await row('Ana'))?.textContent).toContain('66');
    expect((await row('Ana'))?.textContent).toContain('earned');
    expect((await row('Bea'))?.textContent).toContain('33');
    expect(kindsIn(await bookOn(phone))).not.toContain('cycle-closed');
  });

  it('is voted, handed over in cash or left as savings, and each gets her tick', async () => {
    const phone = await meetingWith([deposit('ana', 60), deposit('bea', 30), earned(9)], ending('sharedOut'));
    const { user } = await showMoney(phone, '/share-out');
    await tap(user, 'Decide the share-out');
    await vote(user);
    await findWords('The group shares out €99.');
    await tap(user, YES);
    await screen.findByRole('heading', { name: 'Hand over the share-out' });
    await user.click(await screen.findByRole('button', { name: /Ana/u }));
    await tap(user, 'She takes €66');
    await findWords('Ana takes €66.');
    await tap(user, YES);
    await findWords('They have it');
    await user.click(await screen.findByRole('button', { name: /Bea/u }));
    await tap(user, 'She leaves some as savings');
    await user.type(await field(), '20{Enter}');
    await findWords('Bea takes €13 and leaves €20 as savings.');
    await tap(user, YES);
    const handedOver = async () =>
      kindsIn(await bookOn(phone)).filter((kind) => kind === 'part-handed-over').length;
    await expect.poll(handedOver).toBe(2);
    const book = await bookOn(phone);
    expect(book.balances).toEqual({ box: 2000, 'savings/bea': -2000 });
    const [closed] = book.open?.entries.filter(({ kind }) => kind === 'cycle-closed') ?? [];
    expect(closed?.body.votes).toMatchObject({ for: ['ana', 'bea', 'carme', 'dina', 'elsa'] });
    expect(kindsIn(book)).not.toContain('decided');
  });

  it('says who owes more than her part before the vote, and the vote is then a decision of its own', async () => {
    const phone = await meetingWith(
      [
        deposit('ana', 90),
        deposit('bea', 30),
        loan('bea', 30),
        earned(12),
        { kind: 'fine-charged', body: { member: 'bea', fine: 'late', amount: euro(5) } },
      ],
      ending('sharedOut'),
    );
    const { user } = await showMoney(phone, '/meeting/share-out');
    await findWords('Somebody owes more than her part');
    expect((await row('Bea'))?.textContent).toContain('more than her part');
    await vote(user);
    await tap(user, YES);
    await expect
      .poll(async () => kindsIn(await bookOn(phone)).slice(-2))
      .toEqual(['decided', 'cycle-closed']);
    const book = await bookOn(phone);
    expect(book.balances['owed/bea']).toBeGreaterThan(0);
  });

  it('asks whom a loss falls on where the rules leave it open', async () => {
    const phone = await meetingWith(
      [
        deposit('ana', 60),
        deposit('bea', 40),
        { kind: 'expense', body: { amount: euro(10), from: 'box', what: null, receipt: null } },
      ],
      ending('sharedOut'),
    );
    const { user } = await showMoney(phone, '/meeting/share-out');
    await screen.findByRole('heading', { name: 'Money is lost. Whose is it?' });
    await user.click(screen.getByRole('button', { name: /Our own savings|First our own savings/u }));
    await screen.findByRole('heading', { name: 'Do we share out today?' });
    expect((await row('Ana'))?.textContent).toContain('54');
    await vote(user);
    await tap(user, YES);
    await expect.poll(async () => kindsIn(await bookOn(phone)).at(-1)).toBe('cycle-closed');
    const closed = (await bookOn(phone)).open?.entries.at(-1);
    expect(closed?.body.rules).toMatchObject({ lossFallsOn: 'membersFirst' });
  });

  it('says what members owe one another, which it does not take off', async () => {
    const phone = await meetingWith(
      [deposit('ana', 50), deposit('bea', 60), loan('ana', 90, {}, { bea: 40 })],
      (conditions) => vouching(ending('sharedOut')(conditions)),
    );
    await voted(phone, called(await onlyLoan(phone), 'ana', { bea: 40 }), 'ana');
    await showMoney(phone, '/meeting/share-out');
    await findWords('Ana owes Bea €40.');
    expect((await row('Ana'))?.textContent).toContain('0');
    expect((await row('Bea'))?.textContent).toContain('20');
  });

  it('hands what was a dead member’s to whom it goes, before two who see it', async () => {
    const phone = await meetingWith([deposit('ana', 60), deposit('bea', 30), earned(9)], ending('sharedOut'));
    const { user } = await showMoney(phone, '/meeting/leaving/bea');
    await user.click(await screen.findByRole('radio', { name: 'She has died' }));
    for (const button of ['Next', 'Next', 'Next', YES]) await tap(user, button);
    await screen.findByRole('heading', { level: 1, name: 'Other money and decisions' });
    window.location.hash = '#/g/book1/meeting/share-out';
    await screen.findByRole('heading', { name: 'Do we share out today?' });
    expect((await row('Bea'))?.textContent).toContain('the group owed her');
    await vote(user);
    await tap(user, YES);
    await user.click(await screen.findByRole('button', { name: /Bea/u }));
    await screen.findByRole('heading', { name: 'Who receives what was Bea’s?' });
  });

  it('in a fund that goes on, only what was earned is shared', async () => {
    const phone = await meetingWith([deposit('ana', 60), deposit('bea', 30), earned(9)], ending('permanent'));
    await showMoney(phone, '/share-out');
    await screen.findByRole('heading', { name: 'If we shared out today what we earned' });
    expect((await row('Ana'))?.textContent).toContain('6');
    expect((await row('Ana'))?.textContent).not.toContain('saved');
  });

  it('while the box is counted it tells nobody what should be in it', async () => {
    const phone = await meetingWith(
      [deposit('ana', 60), counted('closing', { 50: 1, 10: 1 })],
      ending('sharedOut'),
    );
    await showMoney(phone, '/share-out');
    await screen.findByRole('button', { name: /count/iu });
    expect(pageText()).not.toContain('60');
  });

  it('where nothing is agreed it says so and leads to the rules', async () => {
    const phone = await meetingWith(
      [deposit('ana', 60)],
      ({ cycle: _cycle, shareOut: _shareOut, ...rest }) => rest,
    );
    const { user } = await showMoney(phone, '/share-out');
    await findWords('has not agreed yet how to share out');
    await tap(user, 'Our rules');
    await screen.findByRole('heading', { name: 'Our rules' });
    expect(pageText()).not.toContain('undefined');
  });
});
