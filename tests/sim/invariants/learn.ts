/** What is known of epochs and pages as they turn up: each blob is opened once, with every key and every phone known. */
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import type { BlobRow, KeyringRow } from '../../../src/store/rows.ts';
import { type EpochKeys, epochKeys } from '../../../src/sync/keys/epoch.ts';
import { openPage } from '../../../src/sync/pages/page.ts';
import { listOf, type Phone, rowsOf } from '../phone/phone.ts';
import type { GenuinePage, Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import { readWithoutKey } from './wire.ts';

/** @param learned hears of the keys of each epoch, once. */
export async function learnEpochs(
  truth: Truth,
  phones: readonly Phone[],
  learned: (keys: EpochKeys) => void,
): Promise<void> {
  for (const phone of phones) {
    if (!phone.dirty) continue;
    for (const { id, secret } of listOf<KeyringRow>(phone, 'keyrings').flatMap(({ epochs }) => epochs)) {
      if (truth.epochs.has(id)) continue;
      const keys = await epochKeys(globalThis.crypto, secret);
      truth.epochs.set(id, keys);
      learned(keys);
    }
  }
}

export async function learnPages(truth: Truth, book: string, phones: readonly Phone[]): Promise<void> {
  for (const phone of phones) {
    if (!phone.dirty) continue;
    for (const { blobId, blob } of rowsOf(phone, 'blobs').values() as Iterable<BlobRow>) {
      if (blob && !truth.pages.has(blobId)) truth.pages.set(blobId, await genuine(truth, book, blob));
    }
  }
}

async function genuine(truth: Truth, book: string, blob: Uint8Array): Promise<GenuinePage | null> {
  const reader = { crypto: globalThis.crypto, book, epochs: truth.epochs, knows: () => true };
  const page = await openPage(reader, blob);
  holds(page.ok || !readWithoutKey(Buffer.from(blob)), 'Y4', () => 'a blob can be read without a key');
  if (!page.ok) return null;
  const lines = page.entries.map((entry) => ({ id: idOf(entry), text: canonicalText(entry) }));
  const isOurs = lines.every(({ id, text }) => truth.written.get(id)?.has(text));
  if (!isOurs) return null;
  const first = `${page.sheet}:${page.first}`;
  truth.startsByLine.set(first, (truth.startsByLine.get(first) ?? new Set()).add(page.before));
  return { pageId: page.pageId, lines };
}

/** What the endpoint said that it has now, and what it acknowledged. */
export function learnAnswer(truth: Truth, method: string, text: string): void {
  const answer = parse(text);
  if (!answer) return;
  const epoch = answer.storeEpoch ?? answer.book?.storeEpoch;
  const had = (id: string): void => void truth.everHeld.add(`${epoch} ${id}`);
  for (const one of answer.pages ?? []) had(one.id);
  for (const id of answer.ids ?? []) had(id);
  if (method !== 'POST') return;
  for (const { id, state } of answer.items ?? []) {
    if (state === 'refused') continue;
    had(id);
    truth.held.add(`${epoch} ${id}`);
  }
}

interface Answer {
  readonly storeEpoch?: string;
  readonly book?: { readonly storeEpoch?: string };
  readonly pages?: readonly { readonly id: string }[];
  readonly ids?: readonly string[];
  readonly items?: readonly { readonly id: string; readonly state: string }[];
}

function parse(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
