// Goals on screens: set in a meeting question by question, read back with how much a meeting, shown with a bar and in words, ended.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { runningGoal } from '../../../src/ledger/goals.ts';
import { sessionOn } from '../harness.tsx';
import { BOOK, counted, deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import {
  bookOn,
  field,
  findWords,
  kindsIn,
  meetingWith,
  pageText,
  settle,
  showMoney,
} from '../money/stage.ts';

const YES = 'Yes, that’s right';

const goal = (member: string | null, euros: number, by: string | null = null): Draft => ({
  kind: 'goal-set',
  body: { member, amount: euro(euros), by: by === null ? null : civilDate(by), text: `goal-${member}` },
});

describe('her own goal', () => {
  it('is set by a picture, an amount and a day, and read back with how much a meeting it takes', async () => {
    const phone = await meetingWith([deposit('ana', 50)]);
    const { user } = await showMoney(phone, '/goals');
    await tap(user, /^Ana/);
    await screen.findByRole('heading', { level: 1, name: 'What does Ana want to save for?' });
    await tap(user, 'Goods to sell');
    expect(screen.getByRole('button', { name: 'Goods to sell' }).getAttribute('aria-pressed')).toBe('true');
    expect((await field()).value).toBe('Goods to sell');
    await tap(user, 'Next');
    await findWords('Saved today');
    await user.type(await field(), '50{Enter}');
    await findWords('There is €50 already. Type more than that.');
    await user.clear(await field());
    await user.type(await field(), '180{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'By when?' });
    // Every two weeks from 2 March: 6 until 2 June, 13 until 2 September; 130 is missing, and the box pays 50 cents.
    await findWords('In 3 months€22 at each of 6 meetings');
    await findWords('In 6 months€10 at each of 13 meetings');
    // The only saving there is was 50 at this meeting.
    await findWords('Without a daySaving as usual (€50), about 3 meetings more');
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^In 6 months/ }));
    await tap(user, 'Next');
    await findWords('Ana wants to have €180 saved.');
    await findWords('By Wednesday 2 September 2026');
    await settle();
    await tap(user, YES);
    await screen.findByRole('heading', { level: 1, name: 'Goals' });
    await findWords('Ana has one');
    const book = await bookOn(phone);
    expect(runningGoal(book, 'ana')).toMatchObject({ amount: euro(180), by: '2026-09-02', ended: null });
    expect(kindsIn(book)).toEqual(['deposit', 'goal-set']);
    const session = await sessionOn(phone, BOOK);
    const card = session.view().cards.get(runningGoal(book, 'ana')?.text ?? '');
    session.close();
    expect(card).toMatchObject({ kind: 'text', text: 'Goods to sell', symbol: 'stock' });
  });

  it('takes words of her own, and asks for some where there are none', async () => {
    const phone = await meetingWith();
    const { user } = await showMoney(phone, '/meeting/goals/ana');
    await tap(user, 'Next');
    await findWords('Choose a picture, or write a few words.');
    await user.type(await field(), 'A stall');
    await tap(user, 'A machine');
    expect((await field()).value).toBe('A stall');
    await tap(user, 'Next');
    await screen.findByRole('heading', { level: 1, name: 'How much does Ana want to have saved?' });
    await user.type(await field(), '20{Enter}');
    await user.click(await screen.findByRole('radio', { name: /^Another day/ }));
    await tap(user, 'Next');
    await findWords('Choose a day that is still to come.');
    await user.click(screen.getByRole('radio', { name: /^Without a day/ }));
    await tap(user, 'Next');
    await settle();
    await tap(user, YES);
    await screen.findByRole('heading', { level: 1, name: 'Goals' });
    expect(runningGoal(await bookOn(phone), 'ana')).toMatchObject({ amount: euro(20), by: null });
  });

  it('stands in her passbook once she shows her money, with how far she is, and ends there', async () => {
    const phone = await meetingWith([deposit('ana', 50), goal('ana', 180, '2026-09-02')]);
    const { user } = await showMoney(phone, '/members/ana');
    expect(pageText()).not.toContain('Her goal');
    await tap(user, 'Show the money');
    await findWords('€50 of €180 saved');
    await findWords('Still missing: €130');
    await findWords('€10 at each of 13 meetings');
    await tap(user, 'End this goal');
    await tap(user, 'It is given up');
    await findWords('She has no goal now.');
    const book = await bookOn(phone);
    expect(Object.values(book.goals).map(({ ended }) => ended?.as)).toEqual(['givenUp']);
    expect(kindsIn(book).at(-1)).toBe('goal-ended');
  });

  it('is hers to say: who is marked as away hears why not', async () => {
    const absent: Draft = {
      kind: 'attendance-marked',
      body: { marks: [{ member: 'ana', status: 'absent', by: null }] },
    };
    const phone = await meetingWith([goal('ana', 180), absent]);
    const { user } = await showMoney(phone, '/members/ana');
    await tap(user, 'Show the money');
    await tap(user, 'End this goal');
    await tap(user, 'It is reached');
    await findWords('Ana is not here.');
    expect(runningGoal(await bookOn(phone), 'ana')).toBeDefined();
  });

  it('that runs already is not set a second time', async () => {
    const phone = await meetingWith([goal('ana', 180)]);
    await showMoney(phone, '/meeting/goals/ana');
    await findWords('There is a goal already.');
  });

  it('goes with her name where she has it erased', async () => {
    const phone = await meetingWith([deposit('ana', 50), goal('ana', 180)]);
    const { user } = await showMoney(phone, '/members/ana');
    await tap(user, 'Erase her name');
    await tap(user, 'Yes, erase');
    await findWords('Name erased');
    expect(Object.keys((await bookOn(phone)).erased).sort()).toEqual(['ana', 'goal-ana']);
  });
});

describe('the goal of all', () => {
  it('is measured by the common fund, with what each would save, and is reached', async () => {
    const phone = await meetingWith([deposit('ana', 50), deposit('bea', 100), goal(null, 400, '2026-06-02')]);
    const { user } = await showMoney(phone, '/goals');
    await findWords('€150 of €400 in the common fund');
    // 250 in 6 meetings is 41.67; of five members 8.34 each, in steps of 50 cents.
    await findWords('€42 all together at each of 6 meetings: €8.50 each');
    await tap(user, 'End this goal');
    await tap(user, 'It is reached');
    await findWords('The group has no goal now.');
    await findWords('Reached on 02/03/2026');
    await tap(user, 'Set a goal');
    await screen.findByRole('heading', { level: 1, name: 'What does the group want to save for?' });
  });

  it('is not shown while the box is counted: it would tell what should be in it', async () => {
    const phone = await meetingWith([deposit('ana', 50), goal(null, 400), counted('closing', { 20: 1 })]);
    await showMoney(phone, '/goals');
    await expect.poll(pageText).not.toContain('400');
    await findWords('Goals');
  });
});
