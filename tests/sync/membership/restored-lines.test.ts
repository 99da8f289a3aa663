/** A line that lets a phone in after a loss carries the word of the recovery sheet, of this book, for that phone. */
import { expect, test } from 'vitest';
import type { Entry, JsonObject } from '../../../src/ledger/entry.ts';
import { toHex } from '../../../src/store/hashes.ts';
import { makeRestored } from '../../../src/sync/keys/restored.ts';
import { newSheetSecret, recoveryKeysOf, sheetKeys } from '../../../src/sync/keys/sheet.ts';
import { judgeRestored, statementText } from '../../../src/sync/membership/restored-lines.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import { BOOK, flipped, newEpoch, newPhone } from '../sample.ts';

const line = (kind: string, number: number, body: JsonObject): Entry => ({
  ...{ v: 1, kind, phone: 'p', sheet: 's', number, lamport: number, claimedAt: '', place: 'between' },
  ...{ intent: `i${number}`, body },
});

async function scene() {
  const sheet = await sheetKeys(crypto, newSheetSecret(crypto));
  const { signKey, openKey } = await recoveryKeysOf(crypto, sheet);
  const phone = await newPhone();
  const signingKey = await rawOf(crypto, phone.signing.publicKey);
  const epoch = (await newEpoch()).id;
  const statement = await makeRestored(crypto, sheet, { book: BOOK, signingKey, epoch });
  const made = line('recovery-made', 1, { recovery: 'r1', signKey: toHex(signKey), openKey: toHex(openKey) });
  const body = { phone: phone.id, signKey: toHex(signingKey), recovery: 'r1' };
  const restored = (signature: Uint8Array<ArrayBuffer>, more: JsonObject = {}) =>
    line('restored', 2, { ...body, signature: statementText(signature), ...more });
  return { sheet, made, statement, signingKey, epoch, restored };
}

const on = (entries: readonly Entry[]) => ({ entriesOf: async () => entries });

test('genuine, whether the sheet’s line is on the disk or on the same page; without it the page waits', async () => {
  const { made, statement, restored } = await scene();
  expect(await judgeRestored(crypto, on([made]), BOOK, [restored(statement)])).toBe('fine');
  expect(await judgeRestored(crypto, on([]), BOOK, [made, restored(statement)])).toBe('fine');
  expect(await judgeRestored(crypto, on([]), BOOK, [restored(statement)])).toBe('waiting');
  expect(await judgeRestored(crypto, on([]), BOOK, [made])).toBe('fine');
});

test('Y3 a changed, foreign or borrowed word of the sheet is junk', async () => {
  const { made, statement, restored, sheet, signingKey, epoch } = await scene();
  const other = await scene();
  const foreign = await makeRestored(crypto, sheet, { book: 'another', signingKey, epoch });
  const ofOther = await makeRestored(crypto, other.sheet, { book: BOOK, signingKey, epoch });
  const cases = [
    restored(flipped(statement, statement.length - 1)),
    restored(flipped(statement, 60)),
    restored(foreign),
    restored(ofOther),
    restored(statement, { phone: 'f'.repeat(32) }),
    restored(statement, { signKey: toHex(other.signingKey) }),
    restored(statement, { signature: '????' }),
  ];
  for (const one of cases) expect(await judgeRestored(crypto, on([made]), BOOK, [one])).toBe('junk');
});
