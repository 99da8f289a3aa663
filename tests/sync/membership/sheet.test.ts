/** A recovery sheet that was read back takes effect: an epoch of its own, sealed for the sheet, posted in its way. */
import { expect, test } from 'vitest';
import { toHex } from '../../../src/store/hashes.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import { openEpochBlob } from '../../../src/sync/keys/epoch-blob.ts';
import { isSheetOf, newSheet, recoveryKeysOf, sheetKeys } from '../../../src/sync/keys/sheet.ts';
import { fromBase64 } from '../../../src/sync/wire/base64.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { sync } from '../driver/phones.ts';
import {
  bookOf,
  currentOf,
  founder,
  goOn,
  keyringOf,
  letIn,
  makeSheet,
  remove,
  together,
  townOfEachTest,
} from './members.ts';

const town = townOfEachTest();

/** Those blobs in the sheet's way that the sheet opens. */
async function inTheWay(secret: Bytes) {
  const sheet = await sheetKeys(crypto, secret);
  const client = endpointClient({
    ...{ fetch: (url, init) => town.endpoint.fetch(url, init), url: 'http://box.test', keys: sheet.way },
    signal: () => new AbortController().signal,
  });
  const listed = await client.ask('listPages', { query: { after: 0, limit: 100 } });
  if (!listed.ok) return [];
  const opened = await Promise.all(
    listed.answer.pages.map(({ blob }) =>
      openEpochBlob(crypto, { receiving: sheet.open }, fromBase64(blob) ?? new Uint8Array(0)),
    ),
  );
  return opened.flatMap((one) => (one.ok ? [one.record] : []));
}

test('Y1 a sheet of one phone is in force at once, before there is a connection, and its way leads to the newest epoch', async () => {
  const ana = await founder(town);
  const [before] = await currentOf(ana);
  const { secret, keys, outcome } = await makeSheet(town, ana);
  expect(outcome).toBe('inForce');
  const [after, ...rest] = await currentOf(ana);
  expect([after === before, rest]).toEqual([false, []]);
  const { recovery } = await keyringOf(ana);
  expect(recovery && isSheetOf(recovery, keys)).toBe(true);
  expect((await bookOf(ana)).keys).toEqual([after]);
  expect(await inTheWay(secret)).toEqual([]);
  await goOn(town, [ana]);
  expect((await inTheWay(secret)).map(({ epoch, cause }) => [epoch, cause])).toEqual([[after, 'sheet']]);
  const bea = await letIn(town, ana);
  await together(town, [ana, bea]);
  expect(toHex((await keyringOf(bea)).recovery?.signKey ?? new Uint8Array(0))).toBe(toHex(keys.signKey));
});

test('Y1 with three members’ phones another one signs, whichever comes by first; later records are sealed for the sheet', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const cira = await letIn(town, ana);
  await together(town, [ana, bea, cira]);
  const [before] = await currentOf(ana);
  const { secret, outcome } = await makeSheet(town, ana);
  expect(outcome).toBe('asked');
  town.world.nowMs += 400_000;
  await sync(ana, 'hidden');
  expect(await currentOf(ana)).toEqual([before]);
  await goOn(town, [cira, ana, bea]);
  const [after] = await currentOf(cira);
  expect(after).not.toBe(before);
  expect([await currentOf(ana), await currentOf(bea)]).toEqual([[after], [after]]);
  expect((await bookOf(bea)).keys).toEqual([after]);
  await remove(ana, cira);
  await goOn(town, [ana, bea]);
  await remove(bea, cira);
  await goOn(town, [bea, ana, bea]);
  const [last] = await currentOf(ana);
  const found = await inTheWay(secret);
  expect(found.map(({ epoch }) => epoch)).toContain(last);
  expect(found.find(({ epoch }) => epoch === last)?.cause).toBe('removed');
});

test('Y3 a sheet that the book does not name, or that a removal overtook, gets no signature', async () => {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const cira = await letIn(town, ana);
  await together(town, [ana, bea, cira]);
  const { secret } = await newSheet(crypto);
  const strange = await recoveryKeysOf(crypto, await sheetKeys(crypto, secret));
  expect(await makeSheet(town, ana, { recovery: strange })).toMatchObject({ outcome: 'notKept' });
  const dora = await letIn(town, ana);
  await together(town, [ana, bea, cira, dora]);
  await remove(ana, dora);
  await goOn(town, [ana, bea]);
  // Asked for while the removal waits for its second name; the removal comes to act first.
  expect((await makeSheet(town, cira)).outcome).toBe('asked');
  await remove(bea, dora);
  await goOn(town, [bea, ana, bea]);
  const [out] = await currentOf(ana);
  await goOn(town, [cira, ana, bea]);
  expect([await currentOf(ana), await currentOf(bea), await currentOf(cira)]).toEqual([[out], [out], [out]]);
  expect((await keyringOf(bea)).recovery).toBe(null);
});
