import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, field, findWords, kindsIn, meetingWith, settle, showMoney, withFund } from './stage.ts';

const YES = 'Yes, that’s right';
const late = (member: 'dina'): Draft => ({
  kind: 'attendance-marked',
  body: { marks: [{ member, status: 'late', by: null }] },
});

describe('fines', () => {
  it('are suggested from attendance and never charged by themselves; then paid in part, and the rest forgiven', async () => {
    const phone = await meetingWith([late('dina')]);
    const { user } = await showMoney(phone, '/meeting/fines');
    await findWords('a fine? Late');
    expect(kindsIn(await bookOn(phone))).toEqual(['attendance-marked']);
    await tap(user, /Dina/);
    await tap(user, /Late.*from today’s attendance/);
    await findWords('Dina has a fine of €1: Late.');
    await findWords('No money moves now.');
    await tap(user, YES);
    await findWords('Fines to pay');
    expect((await bookOn(phone)).balances.box).toBeUndefined();

    await tap(user, 'She pays it');
    await user.type(await field(), '0.5{Enter}');
    await findWords('Dina pays €0.50 of the fine: Late.');
    await tap(user, YES);
    await findWords('fines to pay: €0.50');
    await tap(user, /Dina/);
    await tap(user, 'Forgive');
    await tap(user, 'Next');
    await findWords('A few words are missing.');
    await user.type(await screen.findByRole('textbox'), 'The bus');
    await settle();
    await tap(user, 'Next');
    await findWords('Dina’s fine of €0.50 is forgiven: Late.');
    await tap(user, YES);
    await screen.findByRole('heading', {
      level: 1,
      name: (name) => name.includes('Fines and solidarity fund'),
    });
    const book = await bookOn(phone);
    expect(kindsIn(book)).toEqual(['attendance-marked', 'fine-charged', 'fine-paid', 'fine-waived']);
    expect(book.balances).toEqual({ box: 50, fines: -50 });
  });
});

describe('the solidarity fund', () => {
  it('takes the agreed amount from everybody at once, and helps with a reason', async () => {
    const phone = await meetingWith([deposit('ana', 20)], withFund);
    const { user } = await showMoney(phone, '/meeting/fines');
    await tap(user, 'Everybody gives €1');
    await tap(user, 'As agreed: €1');
    await findWords('5 members give €1 each to the solidarity fund: €5 in all.');
    await tap(user, YES);
    await findWords('Everybody is done');
    expect((await bookOn(phone)).balances['solidarity-fund']).toBe(-500);

    await tap(user, 'Help a member');
    await tap(user, /Bea/);
    await user.type(await screen.findByRole('textbox'), 'Medicine');
    await tap(user, 'Next');
    await user.type(await field(), '8{Enter}');
    await findWords('There is €5 in the solidarity fund. €8 cannot be given.');
    await user.clear(await field());
    await user.type(await field(), '3{Enter}');
    await findWords('Bea gets €3 from the solidarity fund.');
    await tap(user, YES);
    await screen.findByRole('heading', { level: 1, name: 'Fines and solidarity fund' });
    const book = await bookOn(phone);
    expect(book.balances).toMatchObject({ 'solidarity-fund': -200, box: 2200 });
    const card = String(book.open?.entries.at(-1)?.body['reason']);
    const { store } = (await showMoney(phone, '/meeting/fines')).parts;
    const loaded = await store.load('book1');
    expect(loaded.ok && loaded.cards.find((one) => one.id === card)).toMatchObject({ text: 'Medicine' });
  });
});

describe('a member’s whole turn', () => {
  it('is one hand-over, several lines, change drawn, one read-back, one command', async () => {
    const phone = await meetingWith(
      [late('dina'), { kind: 'fine-charged', body: { member: 'dina', fine: 'late', amount: euro(1) } }],
      withFund,
    );
    const { user } = await showMoney(phone, '/meeting/member/dina');
    await user.type(await field(), '50{Enter}');
    await findWords('Left of it€50');
    await tap(user, /Fine: Late/);
    await tap(user, 'To pay: €1');
    await tap(user, /Solidarity fund/);
    await tap(user, 'To pay: €1');
    await findWords('Left of it€48');
    await tap(user, /^Savings/);
    await user.type(await screen.findByRole('textbox', { name: 'Savings' }), '60{Enter}');
    await findWords('€12 is missing.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'That is all' }).disabled).toBe(true);
    await tap(user, /^Savings/);
    const savings = await screen.findByRole('textbox', { name: 'Savings' });
    await user.clear(savings);
    await user.type(savings, '40{Enter}');
    await tap(user, 'That is all');
    await findWords('Dina hands over €50.');
    await findWords('Fine: Late€1');
    await findWords('Give back €8.');
    await tap(user, YES);
    await screen.findByRole('heading', { level: 1, name: 'Who saves today?' });
    const book = await bookOn(phone);
    expect(kindsIn(book).slice(2)).toEqual(['fine-paid', 'solidarity-in', 'deposit']);
    expect(new Set(book.open?.entries.slice(-3).map((entry) => entry.intent)).size).toBe(1);
    expect(book.balances).toMatchObject({ box: 4200, 'savings/dina': -4000 });
  });
});
