// A group of which only the picture of a closed meeting is left begins again with what each member had.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { firstDraft } from '../../../src/app/features/founding/draft.ts';
import { fromFigures } from '../../../src/app/features/founding/from-figures.ts';
import { held } from '../../../src/ledger/accounts.ts';
import { membersNow } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { openPart } from '../../../src/ledger/difference.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { amount } from '../../../src/ledger/money.ts';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { makeSealQr } from '../../../src/sync/pages/seal-qr.ts';
import type { QrStem, SealFigures } from '../../../src/sync/pages/seal-qr-body.ts';
import { toQrText } from '../../../src/sync/wire/words.ts';
import { newPhone } from '../harness.tsx';
import { agree, openFounding } from './answer.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Ana (1) saved 60, Carme (3) 20; Bea (2) left. Carme owes 30. In the box 50, in the fund 5; 5 were the group's own. */
const BALANCES = [
  ['box', 5000],
  ['loan/l1', 3000],
  ['savings/ana', -6000],
  ['savings/carme', -1000],
  ['solidarity-fund', -500],
  ['interest', -500],
] as const;
const NUMBERS: Record<string, number> = { 'loan/l1': 3, 'savings/ana': 1, 'savings/carme': 3 };

async function pictureText(): Promise<string> {
  const balances = BALANCES.map(([account, balance]) => ({ account, balance }));
  const seal = { kind: 'meeting-sealed', body: { number: 7, balances } } as unknown as Entry;
  const made = await makeSealQr(crypto, await makePhoneKeys(crypto), seal, {
    book: 'book1',
    heldOn: civilDate('2026-02-23'),
    currency: { code: 'EUR', digits: 2 },
    numberOf: (account) => NUMBERS[account] ?? null,
  });
  return made.ok ? toQrText(made.bytes) : expect.fail(made.code);
}

test('the figures come back as what the group brings from paper: heard, counted, and what does not add up said', async () => {
  const phone = newPhone('2026-03-02');
  const founder = await openFounding(phone);
  await founder.type('Name of the group', 'Half typed');
  await waitFor(() => expect(screen.getByDisplayValue('Half typed')).toBeTruthy());
  window.location.hash = '#/seal-picture';
  const { user, t } = founder;
  await user.click(await screen.findByRole('button', { name: 'Paste the text' }));
  await user.click(await screen.findByLabelText('Paste the text here'));
  await user.paste(await pictureText());
  await tap('Read the text');
  await tap('Begin again with these figures');
  // A founding was begun here: it is not put away unasked.
  await tap('Yes, begin with the figures');
  await founder.type('Name of the group', 'Les Abeilles');
  await founder.next();
  await founder.pass();
  const rows = within(await screen.findByRole('list', { name: t('founding.members.list') })).getAllByRole(
    'listitem',
  );
  expect(rows).toHaveLength(3);
  await founder.next();
  await founder.type('Name of the organisation', 'Fundació');
  await founder.pass(6);
  await user.click(screen.getByRole('button', { name: /^Add .*€50/u }));
  await founder.pass();
  await user.click(screen.getByRole('button', { name: /no\. 1/u }));
  for (let at = 0; at < 3; at += 1)
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^She says yes/u }));
  await founder.pass(2);
  expect(screen.getByText(/There is €5 too much/u)).toBeTruthy();
  await founder.next();
  const { book } = await agree(founder, phone);
  const [ana, bea, carme] = membersNow(book).map(({ id }) => id);
  expect(held(book.balances, 'box')).toBe(5000);
  expect(held(book.balances, `savings/${ana}`)).toBe(6000);
  expect(held(book.balances, `savings/${bea}`)).toBe(0);
  expect(held(book.balances, `savings/${carme}`)).toBe(1000);
  expect(held(book.balances, 'solidarity-fund')).toBe(500);
  expect(held(book.balances, 'surplus')).toBe(500);
  expect(Object.values(book.loans)).toMatchObject([{ principal: 3000, member: carme }]);
  expect(Object.values(book.differences).map(openPart)).toEqual([]);
});

async function tap(name: string) {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  await userEvent.click(button);
}

const balance = (stem: QrStem, number: number, minor: number) => ({ stem, number, balance: amount(minor) });
const figures: SealFigures = {
  ...{ book: 'b', seal: '00', meeting: 1, heldOn: civilDate('2026-02-23'), currency: 'ZZZ', digits: 0 },
  balances: [balance('box', 0, 70), balance('savings', 2, -70)],
};
let serial = 0;
const parts = { newId: () => `id-${++serial}`, called: (number: number) => `no. ${number}` };

test('a currency that the app does not know is entered again by its notes, with the code and digits it had', () => {
  const draft = fromFigures(firstDraft('b', 'i'), figures, parts);
  expect(draft).toMatchObject({
    currency: 'own',
    own: { code: 'ZZZ', digits: 0, notes: '' },
    begin: 'paper',
    step: 'name',
  });
  expect(draft.members.map(({ name }) => name)).toEqual(['no. 1', 'no. 2']);
  expect(draft.members.map(({ id }) => draft.paper.byMember[id]?.savings)).toEqual(['', '70']);
});

test('figures of more members than a group can have begin no endless list', () => {
  const many = { ...figures, balances: [balance('savings', 1e9, -70)] };
  expect(fromFigures(firstDraft('b', 'i'), many, parts).members).toHaveLength(200);
});
