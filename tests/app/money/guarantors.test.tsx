// Those who vouch for a borrower: who and with how much, said before both agree; what is missing is refused in words.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { deposit, everybody } from '../meeting/community.ts';
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
