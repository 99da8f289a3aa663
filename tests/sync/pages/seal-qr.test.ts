/** The QR of a seal: small, signed, and of no use once a byte of it was changed. */
import { beforeAll, expect, test } from 'vitest';
import type { Account } from '../../../src/ledger/accounts.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { digestOf } from '../../../src/store/hashes.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import { compress } from '../../../src/sync/keys/p256.ts';
import { makeSealQr, openSealQr, type SealContext } from '../../../src/sync/pages/seal-qr.ts';
import { type SealFigures, sealFigureBytes } from '../../../src/sync/pages/seal-qr-body.ts';
import { rawOf, sign } from '../../../src/sync/wire/sign.ts';
import { fromText, toQrText } from '../../../src/sync/wire/words.ts';
import { type Bytes, concat } from '../../../src/sync/wire/write.ts';
import { generate } from '../../ledger/generate.ts';
import { BOOK, flipped, newPhone, random } from '../sample.ts';
import { yearBook } from './year-book.ts';

let phone: PhoneKeys;
let entries: readonly Entry[];
let seal: Entry;
let context: SealContext;
let qr: Bytes;

/** Numbers by what the entries say: who joined as which, who borrowed. */
function numbersOf(list: readonly Entry[]): (account: Account) => number | null {
  const byMember = new Map(
    list.flatMap(({ kind, body }) =>
      kind === 'member-joined' ? [[String(body.member), Number(body.number)] as const] : [],
    ),
  );
  const byLoan = new Map(
    list.flatMap(({ sheet, number, body }) => {
      const member = byMember.get(String(body.member));
      return member === undefined ? [] : [[`${sheet}:${number}`, member] as const];
    }),
  );
  return (account) => {
    const [stem, holder = ''] = account.split('/');
    if (stem === 'match') return 1;
    return (stem === 'loan' ? byLoan : byMember).get(holder) ?? null;
  };
}

beforeAll(async () => {
  phone = await newPhone();
  entries = (await yearBook(BOOK, phone.id)).entries;
  seal = entries.findLast(({ kind }) => kind === 'meeting-sealed')!;
  context = {
    book: BOOK,
    heldOn: civilDate('2026-11-28'),
    currency: { code: 'UGX', digits: 0 },
    numberOf: numbersOf(entries),
  };
  const made = await makeSealQr(crypto, phone, seal, context);
  qr = made.ok ? made.bytes : expect.fail(made.code);
});

interface Line {
  readonly account: Account;
  readonly balance: number;
}

test('says every balance of the seal, which seal, and by which phone', async () => {
  const opened = await openSealQr(crypto, fromText(toQrText(qr))!);
  const { figures, phone: by } = opened.ok ? opened : expect.fail(opened.code);
  expect(by).toBe(phone.id);
  expect(figures).toMatchObject({
    book: BOOK,
    meeting: 24,
    heldOn: '2026-11-28',
    currency: 'UGX',
    digits: 0,
  });
  expect(figures.seal).toBe((await digestOf(crypto, seal)).slice(0, 32));
  const lines = seal.body.balances as unknown as readonly Line[];
  const said = lines.map(({ account, balance }) => {
    const [stem = ''] = account.split('/');
    return `${stem} ${account.includes('/') ? context.numberOf(account) : 0} ${balance}`;
  });
  expect(figures.balances.map(({ stem, number, balance }) => `${stem} ${number} ${balance}`).sort()).toEqual(
    said.sort(),
  );
});

test('is about 320 bytes for 25 members, and fits one still picture', () => {
  process.stdout.write(
    `The seal of 25 members: ${qr.length} bytes, ${toQrText(qr).length} letters in its QR\n`,
  );
  expect(qr.length).toBeLessThanOrEqual(400);
});

test('generated books of other currencies come back too', async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const world = generate(seed, 3);
    const { code, digits } = world.currency;
    const book = { ...context, currency: { code, digits }, numberOf: numbersOf(world.entries) };
    for (const one of world.entries.filter(({ kind }) => kind === 'meeting-sealed')) {
      const made = await makeSealQr(crypto, phone, one, book);
      const opened = await openSealQr(
        crypto,
        made.ok ? made.bytes : expect.fail(`${made.code} ${made.account}`),
      );
      const balances = opened.ok ? opened.figures.balances : [];
      const lines = one.body.balances as unknown as readonly Line[];
      expect(balances.map(({ balance }) => balance).sort()).toEqual(
        lines.map(({ balance }) => balance).sort(),
      );
    }
  }
});

test('an account that nobody has a number for is said', async () => {
  const made = await makeSealQr(crypto, phone, seal, { ...context, numberOf: () => null });
  expect(made).toMatchObject({ ok: false, code: 'noNumber' });
});

test('Y3 every changed byte is refused, and so is what was cut', async () => {
  for (const at of qr.keys()) {
    expect((await openSealQr(crypto, flipped(qr, at))).ok).toBe(false);
    expect((await openSealQr(crypto, qr.subarray(0, at))).ok).toBe(false);
  }
  expect(await openSealQr(crypto, qr.with(4, 2))).toEqual({ ok: false, code: 'newerVersion' });
  for (let tries = 0; tries < 100; tries += 1) {
    expect(await openSealQr(crypto, random(tries))).toEqual({ ok: false, code: 'wrongMagic' });
  }
});

test('L1 figures that do not come to zero are refused, whoever signed them', async () => {
  const opened = await openSealQr(crypto, qr);
  const figures = opened.ok ? opened.figures : expect.fail(opened.code);
  const signed = async (more: Partial<SealFigures>) => {
    const key = compress(await rawOf(crypto, phone.signing.publicKey));
    const bytes = sealFigureBytes({ ...figures, ...more }, key);
    return openSealQr(crypto, concat(bytes, await sign(crypto, phone.signing.privateKey, bytes)));
  };
  expect((await signed({})).ok).toBe(true);
  expect(await signed({ balances: figures.balances.slice(1) })).toEqual({
    ok: false,
    code: 'doesNotBalance',
  });
  expect(await signed({ heldOn: '2026-02-30' as SealFigures['heldOn'] })).toEqual({
    ok: false,
    code: 'malformed',
  });
});
