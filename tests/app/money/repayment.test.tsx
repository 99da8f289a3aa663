import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { amount } from '../../../src/ledger/money.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import {
  bookOn,
  field,
  findWords,
  kindsIn,
  lateLoan,
  loan,
  meetingWith,
  onlyLoan,
  pageText,
  settle,
  showMoney,
  voted,
} from './stage.ts';

const YES = 'Yes, that’s right';

const path = (id: string) => `/meeting/repayments/${encodeURIComponent(id)}`;

describe('a repayment', () => {
  it('is split in words by the agreed order, and shows what is still to pay back', async () => {
    const phone = await meetingWith([
      deposit('ana', 100),
      loan('ana', 80, { interest: { mode: 'once', percent: '10' } }),
    ]);
    const { user } = await showMoney(phone, '/meeting/repayments');
    await tap(user, /Ana/);
    await findWords('Still to pay back: €88');
    await user.type(await field(), '84{Enter}');
    await findWords('Ana pays back €84.');
    await findWords('Interest (the extra she pays)€8');
    await findWords('Of the loan€76');
    await findWords('Was to pay back€88');
    await tap(user, YES);
    await findWords('Paid back today: €84');
    expect((await bookOn(phone)).balances).toMatchObject({ interest: -800, box: 10_400 });
  });

  it('offers what is over as savings, in one command', async () => {
    const phone = await meetingWith([deposit('ana', 100), loan('ana', 80)]);
    const { user } = await showMoney(phone, path(await onlyLoan(phone)));
    await user.type(await field(), '100{Enter}');
    await tap(user, 'Save €20');
    await findWords('Ana pays back €80 and saves €20.');
    await tap(user, YES);
    await findWords('All paid back');
    const book = await bookOn(phone);
    expect(kindsIn(book).slice(2)).toEqual(['repayment', 'deposit']);
    expect(book.balances).toMatchObject({ box: 12_000, 'savings/ana': -12_000 });
  });

  it('or hands it back, drawn', async () => {
    const phone = await meetingWith([deposit('ana', 100), loan('ana', 80)]);
    const { user } = await showMoney(phone, path(await onlyLoan(phone)));
    await user.type(await field(), '100{Enter}');
    await tap(user, 'Give her back €20');
    await findWords('Give back €20.');
    await tap(user, YES);
    await findWords('All paid back');
    expect((await bookOn(phone)).balances).toMatchObject({ box: 10_000, 'savings/ana': -10_000 });
  });

  it.each(SPOKEN)(
    'that is the same again is asked, and written only when a second one is meant (%s)',
    async (language) => {
      const phone = await meetingWith([deposit('ana', 100), loan('ana', 80)]);
      const id = await onlyLoan(phone);
      const twin: Draft = {
        kind: 'repayment',
        body: {
          loan: id,
          member: 'ana',
          lateFee: euro(0),
          interest: euro(0),
          principal: euro(20),
          to: 'box',
        },
      };
      const { user } = await showMoney(phone, path(id), language);
      const yes = { es: 'Sí, está bien', ca: 'Sí, està bé', fr: 'Oui, c’est juste', en: YES }[language];
      await user.type(await field(), '20{Enter}');
      await tap(user, yes);
      await expect.poll(async () => kindsIn(await bookOn(phone))).toHaveLength(3);
      await tap(user, /Ana/);
      await user.type(await field(), '20{Enter}');
      await findWords(
        {
          es: 'Hoy ya está apuntado un pago igual de 20 €. ¿Es otro pago?',
          ca: 'Avui ja hi ha apuntat un pagament igual de 20 €. És un altre pagament?',
          fr: 'Un paiement pareil de 20 € est déjà noté aujourd’hui. C’en est un autre ?',
          en: 'The same payment of €20 is already written down today. Is this a second one?',
        }[language],
      );
      expect(kindsIn(await bookOn(phone))).toHaveLength(3);
      await tap(
        user,
        {
          es: 'Sí, es otro pago',
          ca: 'Sí, és un altre pagament',
          fr: 'Oui, c’en est un autre',
          en: 'Yes, a second one',
        }[language],
      );
      await tap(user, yes);
      await expect.poll(async () => kindsIn(await bookOn(phone))).toHaveLength(4);
      expect((await bookOn(phone)).loans[id]?.payments.map((payment) => payment.principal)).toEqual([
        twin.body.principal,
        twin.body.principal,
      ]);
    },
  );

  it('of a loan that is settled meanwhile says so', async () => {
    const phone = await meetingWith([deposit('ana', 100), loan('ana', 80)]);
    const id = await onlyLoan(phone);
    const { user } = await showMoney(phone, path(id));
    await user.type(await field(), '80{Enter}');
    await tap(user, YES);
    await screen.findByRole('heading', { level: 1, name: 'Who pays back today?' });
    window.location.hash = `#/g/book1${path(id)}`;
    await findWords('All paid back');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('what being late costs', () => {
  const late = async (lateFee: LoanTerms['lateFee']) => {
    const phone = await meetingWith([], undefined, [lateLoan('ana', 80, { lateFee })]);
    const id = await onlyLoan(phone);
    return { phone, id, ...(await showMoney(phone, path(id))) };
  };
  const FIXED = { mode: 'perInstalment', amount: amount(150), graceDays: 3 } as const;

  it('is a line of its own before anything is paid: which payment, what was missing, and what was agreed', async () => {
    await late(FIXED);
    await findWords('For being late: €1.50');
    await findWords('Payment of 2 Feb: €20 was missing€1.50');
    await findWords('For each late payment, €1.50 more. It is charged after 3 days.');
    await findWords('What is due: €41.50');
  });

  it('of another year than the meeting’s is said with its year', async () => {
    const draft = lateLoan('ana', 80, { lateFee: FIXED });
    if (draft.kind !== 'opening-loan') throw new Error('no loan from paper');
    const days = { paidOutOn: civilDate('2025-11-10'), interestSettledBy: civilDate('2025-11-10') };
    const phone = await meetingWith([], undefined, [{ ...draft, body: { ...draft.body, ...days } }]);
    await showMoney(phone, path(await onlyLoan(phone)));
    await findWords('Late since 08/12/2025: €');
    await findWords('Payment of 08/12/2025: €20 was missing€1.50');
    await findWords('Payment of 5 Jan: €20 was missing€1.50');
  });

  it('in percent it says of what', async () => {
    await late({ mode: 'percentOfLate', percent: '10', graceDays: 0 });
    await findWords('For being late: €2');
    await findWords('For each late payment, 10% of what is missing.');
  });

  it('is in the read-back also where nothing else is paid', async () => {
    const { user } = await late(FIXED);
    await user.type(await field(), '1.5{Enter}');
    await findWords('Ana pays back €1.50.');
    await findWords('For being late€1.50Payment of 2 Feb: €20 was missing');
  });

  it('stands in the list and in what a hand-over is for', async () => {
    const { phone } = await late(FIXED);
    window.location.hash = '#/g/book1/meeting/repayments';
    await screen.findByRole('heading', { name: 'Who pays back today?' });
    await findWords('Late since 2 Feb: €20 · For being late: €1.50');
    await showMoney(phone, '/meeting/member/ana');
    const [typed] = (await screen.findAllByRole('textbox')).slice(-1);
    await userEvent.setup().type(typed as HTMLElement, '30{Enter}');
    await findWords('To pay: €41.50 · For being late: €1.50');
  });

  it('is forgiven in part by a vote without the borrower; once, however often it is tapped', async () => {
    const { phone, id, user } = await late(FIXED);
    await tap(user, 'Vote to forgive it');
    await screen.findByRole('heading', { name: /forgiven for being late/u });
    await user.type(await field(), '2{Enter}');
    await findWords('At most €1.50.');
    expect((await field()).value).toBe('2');
    await user.clear(await field());
    await user.type(await field(), '1{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: 'What does the meeting vote?' }));
    await user.type(dialog.getByRole('textbox'), 'She was ill');
    expect(dialog.queryByText('Ana')).toBeNull();
    await tap(user, 'Yes, it is decided');
    await findWords('Ana is forgiven €1 for being late.');
    await findWords('Still to pay for being late€0.50');
    const yes = await screen.findByRole('button', { name: YES });
    await settle();
    await user.dblClick(yes);
    await findWords('For being late: €0.50');
    const book = await bookOn(phone);
    expect(kindsIn(book)).toEqual(['decided', 'loan-forgiven']);
    expect(book.balances.losses).toBeUndefined();
    expect(book.loans[id]?.payments).toMatchObject([{ way: 'forgiven', lateFee: 100, principal: 0 }]);
  });

  it('where it was forgiven whole, nothing of it is asked any more', async () => {
    const { phone, id } = await late(FIXED);
    await voted(
      phone,
      {
        kind: 'loan-forgiven',
        body: {
          loan: id,
          member: 'ana',
          lateFee: amount(150),
          interest: amount(0),
          principal: amount(0),
          reason: null,
        },
      },
      'ana',
    );
    await findWords('What is due: €40');
    expect(pageText()).not.toMatch(/for being late/iu);
    window.location.hash = `#/g/book1/meeting/other/${encodeURIComponent(`lateFeeForgiven:${id}`)}`;
    await findWords('There is nothing to pay for being late');
  });
});
