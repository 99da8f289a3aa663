// Those who vouch for a borrower: who and with how much, said before both agree; what is missing is refused in words.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NEW_LOAN } from '../../../src/app/features/money/lending/loan-draft.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { amount } from '../../../src/ledger/money.ts';
import { sessionOn } from '../harness.tsx';
import { BOOK, deposit, euro, everybody } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, field, findWords, meetingWith, settle, showMoney } from './stage.ts';

const vouching =
  (least: number, percent: string, effect: 'secures' | 'raises' = 'secures') =>
  (conditions: Conditions): Conditions => ({
    ...conditions,
    loans: { ...conditions.loans, guarantors: { mode: 'pledges', least, percent, effect } },
  });

const SAVED = [everybody(), deposit('ana', 100), deposit('bea', 60), deposit('carme', 20)];

describe('who vouches for a borrower', () => {
  it('is asked after the sum: in equal parts, each as far as she has it', async () => {
    const phone = await meetingWith(SAVED, vouching(2, '50'));
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await user.type(await field(), '100{Enter}');
    await screen.findByRole('heading', { name: /^Who vouches for/u });
    await findWords('€60 free');
    await tap(user, /^Bea/u);
    await tap(user, 'Next');
    await findWords('2 are needed to vouch for her and there are 1.');
    await tap(user, /^Carme/u);
    await findWords('€30');
    await tap(user, 'Next');
    await screen.findByRole('heading', { name: 'What is the loan for?' });
    await tap(user, 'Next');
    await findWords('In 6 payments');
    await tap(user, 'Next');
    await tap(user, 'Hand over the money');
    await findWords('Still to say yes: Ana, Carme and Bea.');
    for (const name of [/^Ana/u, /^Bea/u, /^Carme/u]) await tap(user, name);
    await settle();
    await tap(user, 'Hand over the money');
    await tap(user, 'Yes, that’s right');
    await findWords('Got €100 today');
    const [lent] = Object.values((await bookOn(phone)).loans);
    expect(lent?.pledges).toEqual([
      { member: 'bea', amount: 3000 },
      { member: 'carme', amount: 2000 },
    ]);
  });

  it('is changed by each as she says: what she has free is shown, more than that is refused', async () => {
    const phone = await meetingWith(SAVED, vouching(2, '50'));
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await user.type(await field(), '100{Enter}');
    await screen.findByRole('heading', { name: /^Who vouches for/u });
    await tap(user, /^Bea/u);
    await tap(user, /^Carme/u);
    await findWords('Together they vouch for €50.');
    const part = (name: string) => screen.getByRole('textbox', { name: `From ${name} (€)` });
    await user.clear(part('Bea'));
    await user.type(part('Bea'), '61');
    await user.clear(part('Carme'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
    await user.type(part('Carme'), '15');
    await findWords('Together they vouch for €76.');
    await tap(user, 'Next');
    await findWords('€60');
    expect(screen.queryByRole('heading', { name: 'What is the loan for?' })).toBeNull();
    await user.clear(part('Bea'));
    await user.type(part('Bea'), '35');
    await tap(user, 'Next');
    await screen.findByRole('heading', { name: 'What is the loan for?' });
  });

  it('each of them says yes in the room, however many they are', async () => {
    const on = civilDate('2026-03-02');
    const sixth: Draft = { kind: 'member-joined', body: { member: 'fina', number: 6, on } };
    const hers = { member: 'fina', amount: euro(20), carried: amount(0), to: 'box' } as const;
    const saved = [...SAVED, deposit('dina', 20), deposit('elsa', 20)];
    const phone = await meetingWith([sixth, ...saved, { kind: 'deposit', body: hers }], vouching(4, '50'));
    const others = ['bea', 'dina', 'elsa', 'fina'];
    const pledges = others.map((member) => ({ member, amount: euro(20) }));
    const draft = { ...NEW_LOAN, stage: 'agree', amount: euro(100), pledges };
    const session = await sessionOn(phone, BOOK);
    await session.saveDraft('loan/ana', draft);
    session.close();
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await tap(user, 'Hand over the money');
    const people = await screen.findAllByRole('button', { pressed: false });
    expect(people).toHaveLength(6);
    for (const person of people.slice(0, 5)) await user.click(person);
    await settle();
    await tap(user, 'Hand over the money');
    await findWords('Still to say yes:');
    expect(Object.keys((await bookOn(phone)).loans)).toEqual([]);
    await user.click(people[5] as HTMLElement);
    await settle();
    await tap(user, 'Hand over the money');
    await tap(user, 'Yes, that’s right');
    await findWords('Got €100 today');
    const said = (await bookOn(phone)).open?.entries.at(-1)?.body.saidYes;
    expect(said).toEqual(['ana', 'carme', ...others]);
  });

  it('says yes once more where what she vouches for has changed', async () => {
    const phone = await meetingWith(SAVED, vouching(2, '50'));
    const pledges = ['bea', 'carme'].map((member) => ({ member, amount: euro(20) }));
    const session = await sessionOn(phone, BOOK);
    await session.saveDraft('loan/ana', { ...NEW_LOAN, stage: 'agree', amount: euro(80), pledges });
    session.close();
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    for (const name of [/^Ana/u, /^Bea/u, /^Carme/u]) await tap(user, name);
    const agreed = () => screen.queryAllByRole('button', { pressed: true }).length;
    expect(agreed()).toBe(3);
    const goBack = async (heading: string | RegExp) => {
      await tap(user, 'Back');
      await screen.findByRole('heading', { level: 1, name: heading });
    };
    await goBack('When does she pay it back?');
    await goBack('What is the loan for?');
    await tap(user, 'Next');
    await tap(user, 'Next');
    await screen.findByRole('heading', { level: 1, name: 'Do they all say yes?' });
    expect(agreed()).toBe(3);
    await goBack('When does she pay it back?');
    await goBack('What is the loan for?');
    await goBack(/^Who vouches for/u);
    const part = screen.getByRole('textbox', { name: 'From Bea (€)' });
    await user.clear(part);
    await user.type(part, '30');
    for (const _ of ['to what for', 'to when', 'to all']) await tap(user, 'Next');
    await screen.findByRole('heading', { level: 1, name: 'Do they all say yes?' });
    expect(agreed()).toBe(0);
  });

  it('stays as it was typed where people go back to the sum and leave it as it is', async () => {
    const phone = await meetingWith(SAVED, vouching(2, '50'));
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await user.type(await field(), '80{Enter}');
    await screen.findByRole('heading', { name: /^Who vouches for/u });
    await tap(user, /^Bea/u);
    await tap(user, /^Carme/u);
    const part = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'From Bea (€)' });
    await user.clear(part());
    await user.type(part(), '35');
    await tap(user, 'Back');
    await user.type(await field(), '{Enter}');
    await screen.findByRole('heading', { name: /^Who vouches for/u });
    expect(part().value).toBe('35');
    await tap(user, 'Back');
    await user.clear(await field());
    await user.type(await field(), '70{Enter}');
    await screen.findByRole('heading', { name: /^Who vouches for/u });
    expect(screen.queryByRole('textbox', { name: 'From Bea (€)' })).toBeNull();
  });

  it('raises what she can borrow where that is agreed', async () => {
    const phone = await meetingWith(SAVED, vouching(0, '0', 'raises'));
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await user.type(await field(), '130{Enter}');
    await tap(user, 'Next');
    await findWords('€100');
    await tap(user, /^Bea/u);
    await tap(user, 'Next');
    await screen.findByRole('heading', { name: 'What is the loan for?' });
    expect(Object.keys((await bookOn(phone)).loans)).toEqual([]);
  });
});
