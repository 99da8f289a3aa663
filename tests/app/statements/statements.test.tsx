// The papers of the group: each opens in every language, none names whose money it is where totals are agreed, and a "no" stays in sight.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { counted, deposit } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, findWords, loan, meetingWith, pageText, settle, showMoney } from '../money/stage.ts';

const NAMES = [
  'summary',
  'loanBook',
  'trialBalance',
  'corrections',
  'counts',
  'expenses',
  'meetings',
  'openFigures',
  'funders',
] as const;

const reading =
  (readAloud: 'totals' | 'withNames') =>
  (conditions: Conditions): Conditions => ({ ...conditions, readAloud });
const lent = (readAloud: 'totals' | 'withNames') =>
  meetingWith([deposit('ana', 60), loan('ana', 50)], reading(readAloud));

describe('the papers', () => {
  it.each(SPOKEN)('%s: each opens from the list, with its title and no key for a text', async (language) => {
    const phone = await lent('totals');
    for (const name of NAMES) {
      const { i18n, user, unmount } = await showMoney(phone, '/statements', language);
      const t = i18n.t as unknown as (key: string) => string;
      const title = t(`statements.name.${name}`);
      const about = t(`statements.about.${name}`);
      await user.click(await screen.findByRole('button', { name: `${title} ${about}` }));
      await screen.findByRole('heading', { level: 1, name: title });
      expect(pageText()).not.toMatch(/statements\.\w/u);
      unmount();
    }
  });

  it('nothing says whose a loan is where totals are agreed; with names agreed it does', async () => {
    const { unmount } = await showMoney(await lent('totals'), '/statements/loanBook');
    await findWords('the group agreed to say totals only');
    await findWords('Loan 1');
    expect(pageText()).toContain('€50.00');
    expect(pageText()).not.toContain('Ana');
    unmount();
    await showMoney(await lent('withNames'), '/statements/loanBook');
    await findWords('Loan 1 · Ana');
  });

  it('the trial balance adds up', async () => {
    await showMoney(await lent('totals'), '/statements/trialBalance');
    await findWords('Both sides come to the same');
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows.slice(-2)).toEqual(['In all', '€60.00€60.00']);
  });

  it('while the box is counted, what tells its content is shut', async () => {
    const phone = await meetingWith([deposit('ana', 37), counted('closing', { 20: 1 })]);
    for (const name of ['summary', 'trialBalance', 'counts']) {
      const { unmount } = await showMoney(phone, `/statements/${name}`);
      await findWords('The box is being counted now');
      expect(pageText()).not.toContain('37');
      unmount();
    }
  });

  it('an address that names no paper leads back to the list', async () => {
    const { user } = await showMoney(await lent('totals'), '/statements/toString');
    await findWords('There is no such paper');
    await tap(user, 'Papers of the group');
    await screen.findByRole('heading', { level: 1, name: 'Papers of the group' });
  });
});

describe('a member checks her own figures', () => {
  it('a no with its reason stays on home until she says yes', async () => {
    const phone = await lent('totals');
    const first = await showMoney(phone, '/statements/confirmations');
    await first.user.click(await screen.findByRole('button', { name: /^Ana/u }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ana: is it right?' }));
    expect(dialog.getByText('What I have saved').nextSibling?.textContent).toBe('€60');
    await first.user.click(dialog.getByRole('button', { name: 'No, it is not right' }));
    await first.user.type(dialog.getByRole('textbox'), 'I brought 10 more');
    await settle();
    await first.user.click(dialog.getByRole('button', { name: 'Write down that it is not right' }));
    await findWords('1 member says her figures are not right');
    await findWords('I brought 10 more');
    expect((await bookOn(phone)).confirmed.ana).toMatchObject({ says: 'no', savings: 6000, owed: 5000 });
    first.unmount();

    const home = await showMoney(phone, '');
    await findWords('says her figures are not right');
    home.unmount();

    const again = await showMoney(phone, '/statements/confirmations');
    await again.user.click(await screen.findByRole('button', { name: /^Ana/u }));
    await tap(again.user, 'Yes, that’s right');
    await findWords('Said yes on');
    expect((await bookOn(phone)).confirmed.ana).toMatchObject({ says: 'yes', savings: 6000 });
    expect(pageText()).not.toContain('her figures are not right');
  });
});

describe('the message for the next meeting', () => {
  it('says day, place and totals, and nobody’s name', async () => {
    const { user } = await showMoney(await lent('totals'), '/statements/nextMeeting');
    await user.type(await screen.findByRole('textbox'), 'Casa Orlandai, 18:00');
    await findWords('Where and when: Casa Orlandai, 18:00');
    await findWords('Next meeting of Les veïnes:');
    expect(pageText()).not.toContain('Ana');
  });
});

describe('an expense', () => {
  it('is written with whom it was paid to and its receipt, and both stand in the list', async () => {
    const phone = await meetingWith([deposit('ana', 60)]);
    const { user, unmount } = await showMoney(phone, '/meeting/other/expense');
    const [what, payee, receipt] = await screen.findAllByRole('textbox');
    if (!what || !payee || !receipt) throw new Error('three fields are asked');
    await user.type(what, 'Tea');
    await user.type(payee, 'Ca la Pepa');
    await user.type(receipt, 'F-12');
    await tap(user, 'Next');
    await user.type(await screen.findByRole('textbox'), '5{Enter}');
    await tap(user, 'Yes, that’s right');
    await expect.poll(async () => (await bookOn(phone)).balances.expenses).toBe(500);
    await findWords('Written down today');
    unmount();
    await showMoney(phone, '/statements/expenses');
    await findWords('Paid to: Ca la Pepa · Receipt: F-12');
  });
});
