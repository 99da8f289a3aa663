import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, field, findWords, kindsIn, meetingWith, pageText, showMoney } from './stage.ts';

const YES: Readonly<Record<Language, string>> = {
  es: 'Sí, está bien',
  ca: 'Sí, està bé',
  fr: 'Oui, c’est juste',
  en: 'Yes, that’s right',
};

describe('a deposit', () => {
  it('takes three taps where it is the same as last time', async () => {
    const phone = await meetingWith([deposit('ana', 20)]);
    const { user } = await showMoney(phone, '/meeting/savings');
    await tap(user, /Ana/);
    await tap(user, /Same as last time/);
    await findWords('Ana saves €20.');
    await tap(user, YES.en);
    await screen.findByRole('heading', { level: 1, name: 'Who saves today?' });
    await findWords('Ana€40');
    const book = await bookOn(phone);
    expect(kindsIn(book)).toEqual(['deposit', 'deposit']);
    expect(book.balances['savings/ana']).toBe(-4000);
    expect(book.balances.box).toBe(4000);
  });

  it.each(SPOKEN)(
    'is read back with before and after, and written once however often "yes" is tapped (%s)',
    async (language) => {
      const phone = await meetingWith([deposit('bea', 150)]);
      const { user } = await showMoney(phone, '/meeting/savings/bea', language);
      await user.type(await field(), '170{Enter}');
      const said = {
        es: 'Bea ahorra 170 €.',
        ca: 'Bea estalvia 170 €.',
        fr: 'Bea épargne 170 €.',
        en: 'Bea saves €170.',
      };
      await findWords(said[language]);
      expect(pageText()).toMatch(/150.+320/u);
      const yes = await screen.findByRole('button', { name: YES[language] });
      await Promise.all([user.click(yes), user.click(yes), user.click(yes)]);
      await screen.findByRole('heading', {
        level: 1,
        name: {
          es: '¿Quién ahorra hoy?',
          ca: 'Qui estalvia avui?',
          fr: /Qui épargne aujourd’hui/u,
          en: 'Who saves today?',
        }[language],
      });
      expect(kindsIn(await bookOn(phone))).toEqual(['deposit', 'deposit']);
    },
  );

  it('asks again when it is more than three times her usual', async () => {
    const phone = await meetingWith([deposit('ana', 10)]);
    const { user } = await showMoney(phone, '/meeting/savings/ana');
    await screen.findByRole('button', { name: /Same as last time/ });
    await user.type(await field(), '100{Enter}');
    await findWords('Usually: €10');
    await tap(user, 'No, change it');
    expect((await field()).value).toBe('100');
    await user.clear(await field());
    await user.type(await field(), '10{Enter}');
    await findWords('Ana saves €10.');
    expect(kindsIn(await bookOn(phone))).toEqual(['deposit']);
  });

  it('keeps what was typed over a reload', async () => {
    const phone = await meetingWith();
    const first = await showMoney(phone, '/meeting/savings/dina');
    await first.user.type(await field(), '12,5');
    await expect.poll(async () => (await first.parts.store.drafts('book1'))['deposit/dina']).toBe('12,5');
    first.unmount();
    await showMoney(phone, '/meeting/savings/dina');
    expect((await field()).value).toBe('12,5');
  });

  it('says who brought it for a member who is represented', async () => {
    const phone = await meetingWith([
      { kind: 'attendance-marked', body: { marks: [{ member: 'elsa', status: 'represented', by: 'bea' }] } },
    ]);
    await showMoney(phone, '/meeting/savings/elsa');
    await findWords('Bea brings it');
  });
});

describe('a deposit by shares', () => {
  const shares = (rest: 'handedBack' | 'carried') =>
    meetingWith([], (conditions) => ({
      ...conditions,
      saving: { mode: 'shares', price: euro(10), most: 3, rest },
    }));

  it('buys whole shares and draws the rest to give back', async () => {
    const phone = await shares('handedBack');
    const { user } = await showMoney(phone, '/meeting/savings/ana');
    await user.type(await field(), '25{Enter}');
    await findWords('Ana saves €20.');
    await findWords('Give back €5.');
    await tap(user, YES.en);
    await screen.findByRole('heading', { level: 1, name: 'Who saves today?' });
    const book = await bookOn(phone);
    expect(book.balances).toMatchObject({ box: 2000, 'savings/ana': -2000 });
    expect(book.balances['carried/ana']).toBeUndefined();
  });

  it('keeps the rest for her where that is agreed, and uses it first', async () => {
    const phone = await shares('carried');
    const { user } = await showMoney(phone, '/meeting/savings/ana');
    await user.type(await field(), '15{Enter}');
    await findWords('€5 of change is kept for next time.');
    await tap(user, YES.en);
    await screen.findByRole('heading', { level: 1, name: 'Who saves today?' });
    expect((await bookOn(phone)).balances).toMatchObject({
      box: 1500,
      'savings/ana': -1000,
      'carried/ana': -500,
    });
    await tap(user, /Ana/);
    await findWords('€5 of change is kept for her');
    await user.type(await field(), '5{Enter}');
    await findWords('€5 of her change is used.');
    await tap(user, YES.en);
    await screen.findByRole('heading', { level: 1, name: 'Who saves today?' });
    const book = await bookOn(phone);
    expect(book.balances).toMatchObject({ box: 2000, 'savings/ana': -2000 });
    expect(book.balances['carried/ana']).toBeUndefined();
  });

  it('refuses more shares than agreed, and lets the meeting decide otherwise', async () => {
    const phone = await shares('handedBack');
    const { user } = await showMoney(phone, '/meeting/savings/ana');
    await user.type(await field(), '40{Enter}');
    await findWords('At most 3 shares are bought in a meeting, not 4.');
    await tap(user, 'The meeting decides otherwise');
    await user.type(await screen.findByRole('textbox', { name: 'What have you decided?' }), 'Four today');
    await tap(user, 'Yes, it is decided');
    await findWords('Ana saves €40.');
    await tap(user, YES.en);
    await screen.findByRole('heading', { level: 1, name: 'Who saves today?' });
    expect(kindsIn(await bookOn(phone))).toEqual(['decided', 'deposit']);
  });
});

describe('everybody saves', () => {
  it('writes a line for each who is here and has not saved, in one command, after one read-back', async () => {
    const phone = await meetingWith([
      { kind: 'attendance-marked', body: { marks: [{ member: 'elsa', status: 'absent', by: null }] } },
      deposit('ana', 20),
    ]);
    const { user } = await showMoney(phone, '/meeting/savings');
    await findWords('3 left');
    await tap(user, 'Everybody saves the same');
    await user.type(await field(), '10{Enter}');
    await findWords('3 members save €10 each: €30 in all. Count the pile.');
    await tap(user, YES.en);
    await findWords('Everybody is done');
    const book = await bookOn(phone);
    expect(book.balances).toMatchObject({ box: 5000, 'savings/bea': -1000, 'savings/dina': -1000 });
    expect(book.balances['savings/elsa']).toBeUndefined();
    const intents = book.open?.entries.slice(-3).map((entry) => entry.intent);
    expect(new Set(intents).size).toBe(1);
  });
});
