import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, field, findWords, kindsIn, meetingWith, settle, showMoney } from './stage.ts';

const YES = 'Yes, that’s right';
const otherTitle = () => screen.findByRole('heading', { level: 1, name: 'Other money and decisions' });

describe('other money', () => {
  it('an expense is asked what for, then how much, and shows the box before and after', async () => {
    const phone = await meetingWith([deposit('ana', 20)]);
    const { user } = await showMoney(phone, '/meeting/other');
    await tap(user, 'An expense');
    await user.type(await screen.findByRole('textbox', { name: 'In a few words' }), 'Photocopies');
    await tap(user, 'Next');
    await user.type(await field(), '30{Enter}');
    await findWords('There is €20 in the box. €30 cannot be taken out.');
    await user.clear(await field());
    await user.type(await field(), '2.5{Enter}');
    await findWords('The group spends €2.50: Photocopies');
    await findWords('The box has€17.50');
    await tap(user, YES);
    await otherTitle();
    await findWords('Written down today');
    expect((await bookOn(phone)).balances).toMatchObject({ box: 1750, expenses: 250 });
  });

  it('money in a member’s hands goes out and comes back', async () => {
    const phone = await meetingWith([deposit('ana', 100)]);
    const { user } = await showMoney(phone, '/meeting/other');
    await tap(user, 'Somebody takes money of the group along');
    await tap(user, /Bea/);
    await tap(user, 'Next');
    await user.type(await field(), '60{Enter}');
    await tap(user, YES);
    await otherTitle();
    expect((await bookOn(phone)).balances).toMatchObject({ box: 4000, 'in-hand/bea': 6000 });
    await tap(user, /Somebody brings money of the group/);
    await tap(user, /Bea/);
    await tap(user, 'All she has: €60');
    await tap(user, YES);
    await otherTitle();
    expect((await bookOn(phone)).balances).toEqual({ box: 10_000, 'savings/ana': -10_000 });
  });

  it('the sponsor’s match is proposed from what is not matched yet; the total that came is what counts', async () => {
    const phone = await meetingWith([deposit('ana', 100), deposit('bea', 50)], (conditions) => ({
      ...conditions,
      match: { mode: 'sponsor', sponsor: 's1', name: 'Fundació', ratio: '1', countsForLimit: true },
    }));
    const { user } = await showMoney(phone, '/meeting/other');
    await tap(user, /doubles the savings/);
    await findWords('Where does the money go?');
    await tap(user, 'Bank');
    await findWords('It goes to the bank.');
    await tap(user, 'What is not doubled yet: €150');
    await findWords('Ana€100');
    await tap(user, 'No, change it');
    await user.clear(await field());
    await user.type(await field(), '100.01{Enter}');
    await findWords('Ana€66.67');
    await tap(user, YES);
    await otherTitle();
    const book = await bookOn(phone);
    expect(book.balances).toMatchObject({ bank: 10_001, 'match/s1': -10_001 });
    expect(book.matchParts['s1']).toEqual({ ana: 6667, bea: 3334 });
  });

  it('the bank’s paper is held against the book; a difference needs two people, in the same command', async () => {
    const phone = await meetingWith([
      deposit('ana', 100),
      { kind: 'box-to-bank', body: { amount: euro(80) } },
    ]);
    const { user } = await showMoney(phone, '/meeting/other');
    await tap(user, /Check the bank’s paper/);
    await findWords('Which day is the paper from?');
    await tap(user, 'Next');
    await user.type(await screen.findByRole('textbox'), '75{Enter}');
    await findWords('Money missing: €5');
    await tap(user, 'Next');
    await findWords('Two people');
    expect(kindsIn(await bookOn(phone))).toHaveLength(2);
    await tap(user, /Bea/);
    await tap(user, /Dina/);
    await settle();
    await tap(user, 'Next');
    await tap(user, YES);
    await otherTitle();
    const book = await bookOn(phone);
    expect(kindsIn(book).slice(2)).toEqual(['bank-checked', 'difference-found']);
    expect(book.balances).toMatchObject({ bank: 7500, differences: 500 });
  });

  it('offices and keys change hands', async () => {
    const phone = await meetingWith();
    const { user } = await showMoney(phone, '/meeting/other');
    await tap(user, 'Change offices and keys');
    await tap(user, /^Treasurer/);
    await tap(user, /^Elsa/);
    await tap(user, 'Write down the offices');
    await otherTitle();
    expect((await bookOn(phone)).offices).toMatchObject({ chair: 'bea', treasurer: 'elsa' });
  });
});
