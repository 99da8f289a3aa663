/**
 * The format is what the paper says: a program in another language, written from docs/spec/pages.md, opens the vectors and
 * pages made just now, and refuses what was changed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPython } from '../../.ci/python.mjs';
import { canonicalText } from '../../src/ledger/bytes.ts';
import type { Card } from '../../src/ledger/cards.ts';
import { toHex } from '../../src/store/hashes.ts';
import { makeCard, makeErasedCard } from '../../src/sync/pages/card.ts';
import { makePage } from '../../src/sync/pages/page.ts';
import { deflateWith } from '../../src/sync/wire/deflate.ts';
import {
  BOOK,
  encrypted,
  entriesOf,
  flipped,
  hashAfter,
  newEpoch,
  newPhone,
  parts,
  random,
} from './sample.ts';

const MISSING = 'No python3 here has the cryptography package: "apt-get install python3-cryptography".';
const python = findPython();
const vectors = JSON.parse(readFileSync('tests/vectors/pages.json', 'utf8'));

interface Answer {
  readonly said: readonly Record<string, unknown>[];
  readonly code: number | null;
}

function openByPython(secret: string, blobs: readonly string[]): Answer {
  const input = blobs.map((blob) => `${blob}\n`).join('');
  const run = spawnSync(python ?? expect.fail(MISSING), ['docs/spec/open_page.py', secret], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1' },
  });
  expect(run.stderr).toBe('');
  const said = run.stdout.split('\n').filter(Boolean);
  return { said: said.map((line) => JSON.parse(line)), code: run.status };
}

test('Python opens the vectors', () => {
  const { page, storedPage, card, erasedCard } = vectors;
  const blobs = [page, storedPage, card, erasedCard].map(({ blob }) => blob);
  const { said, code } = openByPython(vectors.epoch.secret, blobs);
  for (const [at, vector] of [page, storedPage].entries()) {
    const { blob: _, pageId, ...rest } = vector;
    expect(said[at]).toEqual({ kind: 'page', book: vectors.book, signedId: pageId, ...rest });
  }
  expect(said[2]).toMatchObject({ kind: 'card', card: card.card, blobId: card.blobId, phone: card.phone });
  expect(said[3]).toMatchObject({ kind: 'card', card: null, id: erasedCard.id, version: erasedCard.version });
  expect(code).toBe(0);
});

test('Python opens pages and cards made just now, packed and not', async () => {
  const [phone, keys] = [await newPhone(), await newEpoch()];
  const plain = { crypto, deflate: deflateWith(undefined) };
  const blobs: string[] = [];
  const expected: Record<string, unknown>[] = [];
  for (let seed = 1; seed <= 40; seed += 1) {
    const sheet = entriesOf(phone.id, seed);
    const at = seed % Math.min(5, sheet.length);
    const entries = sheet.slice(at, at + 30);
    const [first, ...rest] = entries;
    const before = await hashAfter(sheet[0].sheet, sheet.slice(0, at));
    const seen = { seal: null, heads: [{ sheet: `s${seed}`, last: seed, hash: toHex(random(32)) }] };
    const content = { book: BOOK, before, seen, entries: [first!, ...rest] as const };
    const made = await makePage(seed % 2 === 0 ? parts : plain, keys, phone, content);
    const { blob, blobId, pageId } = made.ok ? made.page : expect.fail(made.code);
    blobs.push(toHex(blob));
    const said = { phone: phone.id, book: BOOK, sheet: first!.sheet, first: first!.number, before, seen };
    expected.push({ kind: 'page', blobId, signedId: pageId, ...said, entries: entries.map(canonicalText) });
    const card: Card = {
      kind: 'text',
      book: BOOK,
      id: `t${seed}`,
      version: seed,
      text: `Ñandú «${seed}» 👩🏾‍🌾`,
    };
    const sealed = await makeCard(parts, keys, phone, card);
    blobs.push(toHex(sealed.blob), toHex((await makeErasedCard(parts, keys, phone, card)).blob));
    expected.push({ card, phone: phone.id, blobId: sealed.blobId }, { card: null, id: card.id });
  }
  const { said, code } = openByPython(toHex(keys.secret), blobs);
  expect(said).toHaveLength(120);
  for (const [at, one] of expected.entries()) expect(said[at]).toMatchObject(one);
  expect(code).toBe(0);
});

test('Y3 Python refuses what we refuse', async () => {
  const blob = Uint8Array.from(Buffer.from(vectors.page.blob, 'hex'));
  const [phone, keys] = [await newPhone(), await newEpoch()];
  const [first] = entriesOf(phone.id);
  const before = await hashAfter(first.sheet, []);
  const content = { book: BOOK, before, seen: { seal: null, heads: [] }, entries: [first] as const };
  const made = await makePage(parts, keys, phone, content);
  const unsigned = await encrypted(keys, 'page', random(300));
  const damaged = [0, 4, 5, 6, 22, 34, blob.length - 1].map((at) => toHex(flipped(blob, at)));
  const other = [toHex(made.ok ? made.page.blob : blob), toHex(blob.subarray(0, 40)), ''];
  const { said, code } = openByPython(vectors.epoch.secret, [...damaged, ...other]);
  expect(said.map(({ problem }) => problem)).toEqual([
    'wrongMagic',
    'newerVersion',
    'unknownSuite',
    'unknownEpoch',
    'cannotDecrypt',
    'cannotDecrypt',
    'cannotDecrypt',
    'unknownEpoch',
    'wrongMagic',
    'wrongMagic',
  ]);
  expect(code).toBe(1);
  const forged = openByPython(toHex(keys.secret), [toHex(unsigned)]);
  expect(forged).toEqual({ said: [{ problem: 'malformedBody' }], code: 1 });
});
