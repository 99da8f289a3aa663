// What sync-formats.browser.ts runs in the page: the golden vectors with the browser's own WebCrypto and compression.
import { canonicalText } from '../../src/ledger/bytes.ts';
import { toHex } from '../../src/store/hashes.ts';
import { makePhoneKeys } from '../../src/store/phone.ts';
import { derivePair } from '../../src/sync/keys/derived-pair.ts';
import { epochKeys } from '../../src/sync/keys/epoch.ts';
import { openEpochBlob } from '../../src/sync/keys/epoch-blob.ts';
import { openAnswer } from '../../src/sync/keys/join-answer.ts';
import { openRestored } from '../../src/sync/keys/restored.ts';
import { recoveryKeysOf, sheetKeys } from '../../src/sync/keys/sheet.ts';
import { parseSheet } from '../../src/sync/keys/sheet-text.ts';
import { makeCard, openCard } from '../../src/sync/pages/card.ts';
import type { PageReader } from '../../src/sync/pages/open-signed.ts';
import { openPage } from '../../src/sync/pages/page.ts';
import { openSealQr } from '../../src/sync/pages/seal-qr.ts';
import { type Compressor, deflateWith } from '../../src/sync/wire/deflate.ts';
import { hexBytes } from '../../src/sync/wire/write.ts';

export interface SyncVectors {
  readonly book: string;
  readonly phone: { readonly id: string };
  readonly newcomer: { readonly receivingSecret: string };
  readonly epoch: { readonly secret: string };
  readonly page: { readonly blob: string };
  readonly card: { readonly blob: string; readonly card: { readonly id: string; readonly version: number } };
  readonly joining: readonly { readonly hello: string; readonly greeting: string; readonly answer: string }[];
  readonly sheet: { readonly qr: string };
  readonly epochRecord: { readonly blob: string };
  readonly restored: { readonly statement: string };
  readonly seal: { readonly bytes: string };
}

async function readerOf(vectors: SyncVectors, knows: string): Promise<PageReader> {
  const keys = await epochKeys(crypto, hexBytes(vectors.epoch.secret));
  return { crypto, book: vectors.book, epochs: new Map([[keys.id, keys]]), knows: (id) => id === knows };
}

/** Opens one of each; for the page what its entries say, for the others whether they opened. */
export async function openVectors(vectors: SyncVectors) {
  const reader = await readerOf(vectors, vectors.phone.id);
  const page = await openPage(reader, hexBytes(vectors.page.blob));
  const card = await openCard(reader, vectors.card.card, hexBytes(vectors.card.blob));
  const receiving = await derivePair(crypto, hexBytes(vectors.newcomer.receivingSecret), 'receiving');
  const answers = await Promise.all(
    vectors.joining.map(({ hello, greeting, answer }) => {
      const messages = { hello: hexBytes(hello), greeting: hexBytes(greeting) };
      return openAnswer(crypto, { receiving }, messages, hexBytes(answer));
    }),
  );
  const parsed = parseSheet(vectors.sheet.qr);
  const sheet = await sheetKeys(crypto, parsed.ok ? parsed.secret : new Uint8Array(32));
  const epoch = await openEpochBlob(crypto, { receiving: sheet.open }, hexBytes(vectors.epochRecord.blob));
  const { signKey } = await recoveryKeysOf(crypto, sheet);
  const statement = hexBytes(vectors.restored.statement);
  const restored = await openRestored(crypto, vectors.book, signKey, statement);
  const seal = await openSealQr(crypto, hexBytes(vectors.seal.bytes));
  const opened = [page, card, ...answers, epoch, restored, seal].map(({ ok }) => ok);
  return { opened, entries: page.ok ? page.entries.map(canonicalText) : [] };
}

/** A card sealed here, for another program to open. */
export async function sealCard(vectors: SyncVectors) {
  const [phone, keys] = [
    await makePhoneKeys(crypto),
    await epochKeys(crypto, hexBytes(vectors.epoch.secret)),
  ];
  const parts = { crypto, deflate: deflateWith(CompressionStream as Compressor) };
  const card = { kind: 'text' as const, book: vectors.book, id: 't', version: 1, text: 'a'.repeat(400) };
  const sealed = await makeCard(parts, keys, phone, card);
  return { phone: phone.id, blob: toHex(sealed.blob), card };
}
