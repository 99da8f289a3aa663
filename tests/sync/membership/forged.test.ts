/** Y3 for epochs: whoever can seal something to a phone, or write into its box, begins no epoch by that. */
import { expect, test } from 'vitest';
import type { PhoneKeys } from '../../../src/store/store.ts';
import { epochKeys, newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import { makeEpochBlob, UNSIGNED } from '../../../src/sync/keys/epoch-blob.ts';
import { type EpochPhone, type EpochRecord, epochRecordBytes } from '../../../src/sync/keys/epoch-record.ts';
import { openKeyring } from '../../../src/sync/membership/ring.ts';
import { takeRecord } from '../../../src/sync/membership/take-record.ts';
import { rawOf, sign } from '../../../src/sync/wire/sign.ts';
import { BOOK, flipped, newPhone, parts as sealing } from '../sample.ts';
import { currentOf, founder, keyringOf, letIn, type Member, together, townOfEachTest } from './members.ts';

const town = townOfEachTest();

async function phoneOf(keys: PhoneKeys, role: 'member' | 'support' = 'member'): Promise<EpochPhone> {
  const signingKey = await rawOf(crypto, keys.signing.publicKey);
  return { role, signingKey, receivingKey: await rawOf(crypto, keys.receiving.publicKey) };
}

type Made = Pick<EpochRecord, 'cause' | 'phones' | 'removed'> & {
  readonly signers: readonly PhoneKeys[];
  readonly unsigned?: number;
  readonly book?: string;
};

async function record(victim: Member, { signers, unsigned = 0, book = BOOK, ...more }: Made) {
  const ring = await openKeyring(crypto, await keyringOf(victim));
  if (!ring) throw new Error('a damaged keyring');
  const keys = await epochKeys(crypto, newEpochSecret(crypto));
  const made: EpochRecord = {
    ...{ book, epoch: keys.id, previous: ring.current.map(({ id }) => id), earlier: [], cutOff: [] },
    ...{ ...more, recovery: null },
    signers: await Promise.all(signers.map(({ signing }) => rawOf(crypto, signing.publicKey))),
  };
  const bytes = epochRecordBytes(made);
  const whole = signers.length - unsigned;
  const signatures = await Promise.all(
    signers.map(({ signing }, at) => (at < whole ? sign(crypto, signing.privateKey, bytes) : UNSIGNED)),
  );
  const blob = await makeEpochBlob(sealing, keys, made, signatures);
  if (!blob) throw new Error('no blob');
  return { ...blob, ring };
}

const taken = async (victim: Member, made: Awaited<ReturnType<typeof record>>, blob = made.blob) => {
  const { store, keys: phone } = victim;
  const result = await takeRecord(
    { ...sealing, book: BOOK, store, phone, ring: made.ring },
    made.blobId,
    blob,
  );
  return result.ok ? result.kind : result.code;
};

test('Y3 records of strangers, of too few, of the supporter, and half ones that were not agreed to begin nothing', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const cira = await letIn(town, ana);
  const sup = await letIn(town, ana, 'support');
  await together(town, [ana, bea, cira, sup]);
  const before = await currentOf(ana);
  const stranger = await newPhone();
  const [a, b, c, s] = [
    await phoneOf(ana.keys),
    await phoneOf(bea.keys),
    await phoneOf(cira.keys),
    await phoneOf(sup.keys, 'support'),
  ];
  const outC = { cause: 'removed', phones: [a, b, s], removed: [cira.keys.id] } as const;
  const cases: readonly (readonly [Made, string])[] = [
    [{ ...outC, signers: [stranger] }, 'waiting'],
    [{ ...outC, phones: [a, b, s, await phoneOf(stranger)], signers: [bea.keys, ana.keys] }, 'waiting'],
    [{ ...outC, signers: [bea.keys] }, 'waiting'],
    [{ ...outC, signers: [bea.keys, bea.keys] }, 'waiting'],
    [{ ...outC, signers: [bea.keys, sup.keys] }, 'waiting'],
    [{ ...outC, signers: [bea.keys, ana.keys], unsigned: 1 }, 'waiting'],
    // Who leaves phones out that everybody has met needs no fewer signatures.
    [{ ...outC, phones: [b], signers: [bea.keys] }, 'waiting'],
    [{ ...outC, phones: [b, s], signers: [bea.keys] }, 'waiting'],
    [{ cause: 'removed', phones: [c], removed: [bea.keys.id], signers: [cira.keys] }, 'waiting'],
    [{ cause: 'removed', phones: [a, b, c, s], removed: [], signers: [bea.keys, cira.keys] }, 'junk'],
    [{ cause: 'sheet', phones: [a, b, s], removed: [cira.keys.id], signers: [bea.keys, cira.keys] }, 'junk'],
    [{ cause: 'founded', phones: [a], removed: [], signers: [bea.keys] }, 'junk'],
    [{ ...outC, signers: [bea.keys, cira.keys], book: 'another' }, 'junk'],
  ];
  for (const [made, kind] of cases) {
    const outcome = await record(ana, made).then((one) => taken(ana, one));
    expect([made.cause, made.signers.length, outcome]).toEqual([made.cause, made.signers.length, kind]);
  }
  expect(await currentOf(ana)).toEqual(before);
});

test('Y3 a record whose bytes were changed is junk, or is for nobody; a genuine one begins its epoch', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  await together(town, [ana, bea]);
  const made = await record(bea, {
    ...{ cause: 'removed', phones: [await phoneOf(ana.keys)], removed: [bea.keys.id], signers: [ana.keys] },
  });
  const last = made.blob.length - 1;
  expect(await taken(ana, made, flipped(made.blob, last))).toBe('junk');
  expect(await taken(ana, made, flipped(made.blob, 10))).toBe('waiting');
  expect(await taken(bea, made)).toBe('waiting');
  expect(await taken(ana, made)).toBe('record');
  expect(await currentOf(ana)).toHaveLength(1);
});
