// A member leaves: one question a screen, her figures, the read-back; what stays hers is handed over from a list.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { proposedLeaving } from '../../../src/ledger/leaving/proposal.ts';
import { amount } from '../../../src/ledger/money.ts';
import { type Phone, sessionOn } from '../harness.tsx';
import { BOOK, deposit, euro, everybody } from '../meeting/community.ts';
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

describe('a member leaves', () => {
  it('from her passbook: what she owes is taken off, the rest is handed to her', async () => {
    const phone = await meetingWith([everybody(), deposit('ana', 50), loan('ana', 20)]);
    const { user } = await showMoney(phone, '/members/ana');
    await tap(user, 'She leaves the group');
    await user.click(await screen.findByRole('radio', { name: 'She leaves the group' }));
    await tap(user, 'Next');
    await tap(user, 'Next');
    await findWords('Of her loan');
    await tap(user, 'Next');
    await findWords('Ana leaves the group and receives €30.');
    await tap(user, YES);
    await screen.findByRole('heading', { level: 1, name: 'Other money and decisions' });
    const book = await bookOn(phone);
    expect(book.members.ana?.leftOn).toBe('2026-03-02');
    expect(kindsIn(book).at(-1)).toBe('member-settled');
    expect(book.balances).toEqual({});
  });

  it('what cannot be written is said beside the button, where it is seen', async () => {
    const key = '04'.repeat(65);
    const old = {
      phone: 'old',
      signKey: key,
      receiveKey: key,
      whose: null,
      role: 'member',
      reads: 2,
    } as const;
    const phone = await meetingWith([deposit('ana', 50), { kind: 'phone-announced', body: old }]);
    const { user } = await showMoney(phone, '/meeting/leaving/ana');
    await user.click(await screen.findByRole('radio', { name: 'She leaves the group' }));
    await tap(user, 'Next');
    await tap(user, 'Next');
    await tap(user, 'Next');
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('Some phones have an old version');
    expect(said.parentElement).toBe(screen.getByRole('button', { name: 'Next' }).parentElement);
  });

  it('who died: what was hers is kept, and is received by somebody while two see it', async () => {
    const phone = await meetingWith([deposit('ana', 50)]);
    const { user } = await showMoney(phone, '/meeting/leaving/ana');
    await user.click(await screen.findByRole('radio', { name: 'She has died' }));
    await tap(user, 'Next');
    await user.type(await screen.findByRole('textbox'), 'Her daughter Laia');
    await tap(user, 'Next');
    await tap(user, 'Next');
    await findWords('What was Ana’s is kept: €50.');
    await tap(user, YES);
    await tap(user, 'Money of those who left');
    await tap(user, /Ana/);
    expect(((await screen.findByRole('textbox')) as HTMLTextAreaElement).value).toBe('Her daughter Laia');
    await tap(user, 'Next');
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
    await tap(user, /Bea/);
    await tap(user, /Carme/);
    await tap(user, 'Next');
    await tap(user, 'Next');
    await findWords('Her daughter Laia receives €50, which was Ana’s.');
    await tap(user, YES);
    await findWords('Handed over today');
    const book = await bookOn(phone);
    expect(book.balances).toEqual({});
    expect(book.open?.entries.at(-1)?.body).toMatchObject({ witnesses: ['bea', 'carme'], paid: 5000 });
  });
});

describe('what is said before she goes', () => {
  it('what she owes those who paid for her is named, and nothing is taken off for it', async () => {
    const phone = await calledOn();
    const { user } = await showMoney(phone, '/meeting/leaving/ana');
    await user.click(await screen.findByRole('radio', { name: 'She leaves the group' }));
    await tap(user, 'Next');
    await tap(user, 'Next');
    await findWords('Ana owes Bea €40.');
    await findWords('nothing is taken off here');
    expect(pageText()).not.toContain('She owes the group');
    await tap(user, 'Next');
    await tap(user, YES);
    await tap(user, 'Money of those who left');
    await findWords('Ana owes Bea €40.');
  });

  it('is given what is hers from the bank where the group has one', async () => {
    const phone = await meetingWith([
      deposit('ana', 50),
      { kind: 'box-to-bank', body: { amount: euro(45) } },
    ]);
    const { user } = await showMoney(phone, '/meeting/leaving/ana');
    await user.click(await screen.findByRole('radio', { name: 'She leaves the group' }));
    await tap(user, 'Next');
    await tap(user, 'Next');
    await findWords('The group owes her€45');
    await user.click(await screen.findByRole('radio', { name: 'Bank' }));
    await findWords('The group owes her€5');
    await tap(user, 'Next');
    await findWords('Ana leaves the group and receives €45.');
    await findWords('The money comes from the bank, not from the box.');
    await tap(user, YES);
    await tap(user, 'Money of those who left');
    await tap(user, /Ana/);
    await tap(user, 'Next');
    await findWords('Ana receives €5, which was hers.');
    expect(pageText()).not.toContain('from the bank');
    await tap(user, YES);
    await findWords('Handed over today');
    const book = await bookOn(phone);
    expect(book.balances).toEqual({});
    expect(book.open?.entries.slice(-2).map(({ body }) => body.from)).toEqual(['bank', 'box']);
  });

  it('a group without a bank is not asked', async () => {
    const phone = await meetingWith([deposit('ana', 50)]);
    const { user } = await showMoney(phone, '/meeting/leaving/ana');
    await user.click(await screen.findByRole('radio', { name: 'She leaves the group' }));
    await tap(user, 'Next');
    await tap(user, 'Next');
    await findWords('Given to her today');
    expect(screen.queryByRole('radio', { name: 'Bank' })).toBeNull();
  });
});

describe('corrected after she left', () => {
  it('L3 savings and a debt that come to nothing together are listed, and set off in a meeting', async () => {
    const phone = await meetingWith([deposit('ana', 10), deposit('ana', 30), deposit('bea', 50)]);
    const [low, high] = (await bookOn(phone)).open?.entries.filter(({ kind }) => kind === 'deposit') ?? [];
    if (!low || !high) throw new Error('no deposits');
    const leaving = { member: 'ana', cause: 'leaves', text: null, from: 'box', lossFallsOn: null } as const;
    const { body } = proposedLeaving(await bookOn(phone), leaving);
    await dispatched(phone, [
      { do: 'write', drafts: [{ kind: 'member-settled', body }] },
      righted(high, deposit('ana', 10)),
      righted(low, deposit('ana', 30)),
    ]);
    expect((await bookOn(phone)).balances).toMatchObject({ 'savings/ana': -2000, 'owed/ana': 2000 });
    const { user } = await showMoney(phone, '/meeting/leavers');
    await findWords('€20 of hers pays what she owes.');
    await tap(user, /Ana/);
    await findWords('Other things she owed€20');
    await tap(user, 'Next');
    await findWords('What was Ana’s pays what she owed.');
    await tap(user, YES);
    await findWords('Handed over today');
    const { balances } = await bookOn(phone);
    expect(Object.keys(balances).filter((account) => account.endsWith('/ana'))).toEqual([]);
  });
});

const righted = (original: Entry, right: Draft): Command => ({
  ...{ do: 'correct', original, reason: null, replacements: [right], boxLeg: { is: 'stays' } },
});

async function dispatched(phone: Phone, commands: readonly Command[]): Promise<void> {
  const session = await sessionOn(phone, BOOK);
  for (const [at, command] of commands.entries()) {
    const result = await session.dispatch(command, { intent: `command-${at}` });
    if (!result.ok) throw new Error(`not written: ${JSON.stringify(result)}`);
  }
  session.close();
}

/** Ana had 90 with what Bea vouches for; Bea has paid 40 of it. */
async function calledOn(): Promise<Phone> {
  const phone = await meetingWith(
    [deposit('ana', 50), deposit('bea', 60), loan('ana', 90, {}, { bea: 40 })],
    vouching,
  );
  await voted(phone, called(await onlyLoan(phone), 'ana', { bea: 40 }), 'ana');
  return phone;
}

describe('said beforehand', () => {
  it('a withdrawal is announced, and cannot be taken the same day', async () => {
    const phone = await meetingWith([deposit('ana', 50)], (conditions) => ({
      ...conditions,
      withdrawalNotice: { unit: 'weeks', count: 2 },
    }));
    const { user } = await showMoney(phone, '/meeting/withdrawals/ana');
    await findWords('Your rules ask for notice.');
    await tap(user, 'Say that she will take out');
    await user.type(await field(), '20{Enter}');
    await tap(user, YES);
    await findWords('She can take it out from Monday');
    expect((await bookOn(phone)).notices.ana?.asked.map((one) => one.amount)).toEqual([amount(2000)]);
    await user.type(await field(), '20{Enter}');
    await findWords('She has to say so beforehand. Today she can take out €0.');
  });
});
