import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { deposit } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, findWords, kindsIn, lateLoan, meetingWith, pageText, showMoney, withFund } from './stage.ts';

const row = (name: RegExp) => within(screen.getByRole('group', { name }));
const box = (name: RegExp, column: RegExp) => row(name).getByRole('textbox', { name: column });

const TOO_MUCH: Readonly<Record<Language, string>> = {
  es: 'es demasiado',
  ca: 'és massa',
  fr: 'c’est trop',
  en: 'is too much',
};

describe('a sheet of paper, typed in', () => {
  it('is one command: a line for each box, read back with what each column comes to', async () => {
    const phone = await meetingWith([], withFund, [lateLoan('ana', 40)]);
    const { user } = await showMoney(phone, '/meeting/from-paper');
    // Down the sheet as it is written, with Enter from box to box.
    await user.type(box(/Ana/u, /Solidarity/u), '1{Enter}');
    await user.keyboard('20{Enter}10{Enter}');
    await user.keyboard('1{Enter}12,50');
    expect(row(/Ana/u).getByRole('status')).toHaveProperty('textContent', '€31');
    await tap(user, 'That is all');
    await findWords('The sheet makes 5 lines. €44.50 goes into the box.');
    expect(pageText()).toMatch(/Solidarity fund€2.*Savings€32\.50.*Pay back the loan€10/u);
    await tap(user, 'Yes, that’s right');
    await screen.findByRole('heading', { level: 1, name: /Meeting 1/u });
    const book = await bookOn(phone);
    expect(kindsIn(book)).toEqual(['solidarity-in', 'deposit', 'repayment', 'solidarity-in', 'deposit']);
    expect(book.balances.box).toBe(4450);
    const intents = new Set(
      book.open?.entries.filter(({ kind }) => kind === 'deposit').map(({ intent }) => intent),
    );
    expect(intents.size).toBe(1);
  });

  it.each(SPOKEN)(
    'a box that is no amount, or more than she owes, stops it beside her name (%s)',
    async (language) => {
      const phone = await meetingWith([], (conditions) => conditions, [lateLoan('ana', 40)]);
      const { user } = await showMoney(phone, '/meeting/from-paper', language);
      const [anaSaves, anaRepays, beaSaves] = screen.getAllByRole('textbox');
      if (!anaSaves || !anaRepays || !beaSaves) throw new Error('no boxes');
      await user.type(beaSaves, '1o');
      await user.type(anaSaves, '5');
      const all = screen.getAllByRole('button').find((button) => button.hasAttribute('disabled'));
      expect(all).toBeDefined();
      expect(beaSaves.getAttribute('aria-invalid')).toBe('true');
      await user.clear(beaSaves);
      await user.type(anaRepays, '400');
      await findWords(TOO_MUCH[language]);
      expect(kindsIn(await bookOn(phone))).toEqual([]);
    },
  );

  it('says what is far above her usual and what was written today already', async () => {
    const phone = await meetingWith([deposit('ana', 10)]);
    const { user } = await showMoney(phone, '/meeting/from-paper');
    await findWords('She has already saved €10 today.');
    await user.type(box(/Ana/u, /Savings/u), '100');
    await findWords('She usually saves €10. Is there a zero too many?');
  });

  it('is there again after a reload, as it was typed', async () => {
    const phone = await meetingWith();
    const first = await showMoney(phone, '/meeting/from-paper');
    await first.user.type(box(/Bea/u, /Savings/u), '7,5');
    await expect
      .poll(async () => (await first.parts.store.drafts('book1'))['from-paper'])
      .toEqual({ bea: { saving: '7,5' } });
    first.unmount();
    await showMoney(phone, '/meeting/from-paper');
    expect(box(/Bea/u, /Savings/u)).toHaveProperty('value', '7,5');
  });
});
