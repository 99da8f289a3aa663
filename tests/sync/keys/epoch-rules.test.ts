/** Which epoch records may begin an epoch: a table of who signs what, and concurrent epochs. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PhoneId } from '../../../src/ledger/ids.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import type { EpochPhone, EpochRecord } from '../../../src/sync/keys/epoch-record.ts';
import { currentEpochs, type EpochBefore, judgeEpoch } from '../../../src/sync/keys/epoch-rules.ts';
import type { PhoneRole } from '../../../src/sync/keys/join-answer.ts';
import {
  newSheetSecret,
  type RecoveryKeys,
  recoveryKeysOf,
  sheetKeys,
} from '../../../src/sync/keys/sheet.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { BOOK, newPhone } from '../sample.ts';

const NAMES = ['ana', 'bea', 'cati', 'support', 'new'] as const;
type Name = (typeof NAMES)[number];
const [E1, E2, E3] = ['1', '2', '3'].map((one) => one.repeat(32)) as [string, string, string];
const phone = new Map<Name, PhoneKeys>();
const signing = new Map<Name, Bytes>();
let sheet: RecoveryKeys;
let otherSheet: RecoveryKeys;

beforeAll(async () => {
  for (const name of NAMES) {
    const keys = await newPhone();
    phone.set(name, keys);
    signing.set(name, await rawOf(crypto, keys.signing.publicKey));
  }
  sheet = await recoveryKeysOf(crypto, await sheetKeys(crypto, newSheetSecret(crypto)));
  otherSheet = await recoveryKeysOf(crypto, await sheetKeys(crypto, newSheetSecret(crypto)));
});

const idOf = (name: Name): PhoneId => phone.get(name)?.id ?? '';
const keyOf = (name: Name): Bytes => signing.get(name) ?? new Uint8Array(65);
const roleOf = (name: Name): PhoneRole => (name === 'support' ? 'support' : 'member');
const listed = (name: Name): EpochPhone => ({
  role: roleOf(name),
  signingKey: keyOf(name),
  receivingKey: keyOf(name),
});

const before = (names: readonly Name[], more: Partial<EpochBefore> = {}): EpochBefore => ({
  book: BOOK,
  founder: idOf('ana'),
  epochs: [E1, E2],
  phones: new Map(names.map((name) => [idOf(name), roleOf(name)])),
  gone: new Set(),
  sheets: [sheet],
  ...more,
});

interface Said extends Partial<EpochRecord> {
  readonly stay: readonly Name[];
  readonly out?: readonly Name[];
  readonly by: readonly Name[];
}
const record = ({ stay, out = [], by, ...more }: Said): EpochRecord => ({
  book: BOOK,
  cause: 'removed',
  epoch: E3,
  previous: [E1],
  earlier: [],
  phones: stay.map(listed),
  removed: out.map(idOf),
  cutOff: [],
  recovery: sheet,
  signers: by.map(keyOf),
  ...more,
});

const ALL: readonly Name[] = ['ana', 'bea', 'cati', 'support'];
const judge = (said: Said, known: readonly Name[] = ALL, more: Partial<EpochBefore> = {}) =>
  judgeEpoch(crypto, record(said), before(known, more));

describe('a removal', () => {
  test('two sign once there are three members’ phones; with two, one is enough', async () => {
    const stay: readonly Name[] = ['ana', 'bea', 'support'];
    const needed = { ok: false, code: 'tooFewSigners', needed: 2, found: 1 };
    expect(await judge({ stay, out: ['cati'], by: ['ana', 'bea'] })).toEqual({ ok: true, leftOut: [] });
    expect(await judge({ stay, out: ['cati'], by: ['ana'] })).toEqual(needed);
    expect(await judge({ stay, out: ['cati'], by: ['ana', 'ana'] })).toEqual(needed);
    const two: readonly Name[] = ['ana', 'bea', 'support'];
    expect(await judge({ stay: ['ana', 'support'], out: ['bea'], by: ['ana'] }, two)).toEqual({
      ok: true,
      leftOut: [],
    });
  });

  test('is not signed by the removed phone, a support person’s, a stranger’s, or the sheet', async () => {
    const stay: readonly Name[] = ['ana', 'bea', 'support'];
    for (const stranger of ['cati', 'support', 'new'] as const) {
      const verdict = await judge({ stay, out: ['cati'], by: ['ana', stranger] });
      expect(verdict).toEqual({ ok: false, code: 'strangeSigner', phone: idOf(stranger) });
    }
    const bySheet = { stay, out: ['cati'], by: [], signers: [sheet.signKey] } as const;
    expect(await judge(bySheet)).toMatchObject({ code: 'strangeSigner' });
    expect(await judge({ stay, out: ['cati'], by: [] })).toMatchObject({ code: 'tooFewSigners' });
  });

  test('keeps only phones that were there, once, in their role, and removes only such', async () => {
    const by: readonly Name[] = ['ana', 'bea'];
    expect(await judge({ stay: ['ana', 'bea', 'new'], out: ['cati'], by })).toMatchObject({
      code: 'strangePhone',
      phone: idOf('new'),
    });
    expect(await judge({ stay: ['ana', 'bea', 'ana'], out: ['cati'], by })).toMatchObject({
      code: 'strangePhone',
    });
    const promoted = ['ana', 'bea', 'support'] as const;
    const phones = promoted.map((name) => ({ ...listed(name), role: 'member' as const }));
    expect(await judge({ stay: [], phones, out: ['cati'], by })).toMatchObject({ phone: idOf('support') });
    expect(await judge({ stay: ['ana', 'bea'], out: ['new'], by })).toMatchObject({ code: 'strangeRemoval' });
    expect(await judge({ stay: ALL, out: ['cati'], by })).toMatchObject({ code: 'strangeRemoval' });
    expect(await judge({ stay: ALL, by })).toEqual({ ok: false, code: 'nobodyRemoved' });
  });

  test('may name a phone that is out already: its signers had not heard; but brings none back', async () => {
    const gone = new Set([idOf('new')]);
    const [stay, by] = [
      ['ana', 'bea', 'support'],
      ['ana', 'bea'],
    ] as const;
    expect(await judge({ stay, out: ['new', 'cati'], by }, ALL, { gone })).toEqual({ ok: true, leftOut: [] });
    expect(await judge({ stay: ALL, out: ['new'], by }, ALL, { gone })).toEqual({ ok: true, leftOut: [] });
    expect(await judge({ stay: ALL, out: ['new'], by: ['ana'] }, ALL, { gone })).toMatchObject({ needed: 2 });
    const back = await judge({ stay: [...stay, 'new'], out: ['cati'], by }, ALL, { gone });
    expect(back).toMatchObject({ code: 'strangePhone', phone: idOf('new') });
    const byGone = await judge({ stay, out: ['cati'], by: ['ana', 'new'] }, ALL, { gone });
    expect(byGone).toMatchObject({ code: 'strangeSigner', phone: idOf('new') });
  });

  test('says which phones its signers had not heard of', async () => {
    const verdict = await judge({ stay: ['ana', 'bea'], out: ['cati'], by: ['ana', 'bea'] });
    expect(verdict).toEqual({ ok: true, leftOut: [idOf('support')] });
  });

  test('changes nothing about the sheet, and follows epochs that are known', async () => {
    const said = { stay: ['ana', 'bea', 'support'], out: ['cati'], by: ['ana', 'bea'] } as const;
    const other = { ok: false, code: 'otherRecovery' };
    expect(await judge({ ...said, recovery: otherSheet })).toEqual(other);
    expect(await judge({ ...said, recovery: null })).toEqual(other);
    expect(await judge(said, ALL, { sheets: [] })).toEqual(other);
    expect(await judge({ ...said, previous: [E3] })).toEqual({
      ok: false,
      code: 'unknownPrevious',
      epoch: E3,
    });
    expect(await judge({ ...said, previous: [] })).toEqual({ ok: false, code: 'previousCount', found: 0 });
    expect(await judge({ ...said, book: 'other' })).toEqual({ ok: false, code: 'foreignBook' });
  });
});

test('a founding: one phone, the founder’s, after nothing', async () => {
  const said = { cause: 'founded', previous: [], stay: ['ana'], by: ['ana'], recovery: null } as const;
  const nobody: readonly Name[] = [];
  expect(await judge(said, nobody, { sheets: [] })).toEqual({ ok: true, leftOut: [] });
  expect(await judge({ ...said, stay: ['bea'], by: ['bea'] }, nobody)).toMatchObject({
    code: 'strangePhone',
  });
  expect(await judge({ ...said, stay: ['ana', 'bea'] }, nobody)).toMatchObject({ code: 'strangePhone' });
  expect(await judge({ ...said, previous: [E1] }, nobody)).toMatchObject({ code: 'previousCount' });
  expect(await judge({ ...said, by: ['bea'] }, nobody)).toMatchObject({ code: 'strangeSigner' });
});

test('a new sheet: another one, by two phones, nobody removed', async () => {
  const said = { cause: 'sheet', stay: ALL, by: ['ana', 'bea'], recovery: otherSheet } as const;
  expect(await judge(said)).toEqual({ ok: true, leftOut: [] });
  expect(await judge({ ...said, by: ['ana'] })).toMatchObject({ code: 'tooFewSigners' });
  expect(await judge({ ...said, recovery: sheet })).toMatchObject({ code: 'otherRecovery' });
  expect(await judge({ ...said, recovery: null })).toMatchObject({ code: 'otherRecovery' });
  const removing = { ...said, stay: ['ana', 'bea', 'cati'], out: ['support'] } as const;
  expect(await judge(removing)).toEqual({ ok: false, code: 'removedWithoutCause' });
});

test('a restoration: one new phone, signed by the sheet and nobody else', async () => {
  const said = { cause: 'restored', stay: ['new'], by: [], signers: [sheet.signKey] } as const;
  expect(await judge(said)).toEqual({ ok: true, leftOut: [] });
  expect(await judge({ ...said, stay: ['ana'] })).toMatchObject({ code: 'strangePhone' });
  expect(await judge({ ...said, stay: ['new', 'ana'] })).toMatchObject({ code: 'strangePhone' });
  expect(await judge({ ...said, signers: [otherSheet.signKey] })).toMatchObject({ code: 'strangeSigner' });
  expect(await judge({ ...said, signers: [keyOf('ana')] })).toMatchObject({ code: 'strangeSigner' });
  expect(await judge(said, ALL, { sheets: [] })).toMatchObject({ code: 'strangeSigner' });
});

test('two epochs at once: both are read, the smaller is written under, the next record joins them', async () => {
  const first = { epoch: E1, previous: [] };
  const [left, right] = [
    { epoch: E3, previous: [E1] },
    { epoch: E2, previous: [E1] },
  ];
  expect(currentEpochs([first])).toEqual([E1]);
  expect(currentEpochs([left, first, right])).toEqual([E2, E3]);
  const joined = { cause: 'joined', stay: ALL, by: ['ana'], previous: [E2, E1] } as const;
  expect(await judge(joined)).toEqual({ ok: true, leftOut: [] });
  expect(await judge({ ...joined, previous: [E2, E2] })).toMatchObject({ code: 'previousCount', found: 1 });
  const after = { epoch: '4'.repeat(32), previous: [E2, E3] };
  expect(currentEpochs([left, right, after, first])).toEqual([after.epoch]);
});
