import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import type { Phone } from '../harness.tsx';
import { deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, field, findWords, kindsIn, loan, meetingWith, showMoney } from './stage.ts';

const YES = 'Yes, that’s right';

async function onlyLoan(phone: Phone): Promise<string> {
  const [id = ''] = Object.keys((await bookOn(phone)).loans);
  return id;
}

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
