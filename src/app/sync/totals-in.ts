/**
 * The boxes of a team (adr/0050): made at its endpoint, looked into, taken away. What a key signed that the team knows of this community is
 * written down as any other month; the rest waits for people who compare pictures. A piece of its own.
 */
import { decideFacts } from '../../followup/decide.ts';
import type { FactDraft } from '../../followup/facts/registry.ts';
import { followUpOf } from '../../followup/fold.ts';
import { hasTotals, signerOf } from '../../followup/totals.ts';
import type { TotalsBox } from '../../followup/totals-box.ts';
import { canonicalText } from '../../ledger/bytes.ts';
import { sha256 } from '../../store/hashes.ts';
import { partsOfAddress } from '../../sync/address.ts';
import { endpointClient } from '../../sync/endpoint-client.ts';
import { picturesOfKey } from '../../sync/keys/pictures.ts';
import { type BoxKeys, boxKeys, newBoxSecret, slotOf } from '../../sync/totals-box/box.ts';
import type { OpenedMonth } from '../../sync/totals-box/month-card.ts';
import { type BoxRead, haveBox, readBox } from '../../sync/totals-box/receive.ts';
import { slotBytes, slotWord } from '../../sync/totals-box/slot.ts';
import { utf8 } from '../../sync/wire/write.ts';
import { localDay } from '../local-day.ts';
import { type BrowserParts, requestsOf } from './browser-parts.ts';
import type { SyncedBook } from './door.ts';
import { problemOf } from './problem-of.ts';
import type { Looked, MadeBox, TotalsIn, WaitingMonth } from './totals-port.ts';

export function totalsIn(parts: BrowserParts, book: SyncedBook): TotalsIn {
  const { store, crypto } = parts;
  /** A pair takes a cheap phone a moment to derive; it is made once for each secret. */
  const keysBySecret = new Map<string, Promise<BoxKeys | null>>();
  const keysOf = (secret: string): Promise<BoxKeys | null> => {
    const made = keysBySecret.get(secret) ?? boxKeys(crypto, secret);
    keysBySecret.set(secret, made);
    return made;
  };
  const readBySecret = new Map<string, BoxRead>();
  /** The operator's code goes along only to the endpoint that it is of. */
  const clientOf = async ({ url, secret }: MadeBox) => {
    const keys = await keysOf(secret);
    if (!keys) return null;
    const own = await store.connection(book.id);
    const address = own !== null && partsOfAddress(own).base === url ? own : url;
    return {
      keys,
      client: endpointClient({ ...requestsOf(parts), url: address, keys: keys.endpoint }),
    };
  };
  return {
    async make() {
      const url = await store.connection(book.id);
      if (url === null) return { ok: false, code: 'noConnection' };
      const made = { url: partsOfAddress(url).base, secret: newBoxSecret(crypto) };
      const box = await clientOf(made);
      const have = box && (await haveBox(box.client));
      if (!have?.ok) return { ok: false, code: have ? problemOf(have.failure) : 'keys' };
      return { ok: true, made };
    },
    async code({ url, secret }) {
      const keys = await keysOf(secret);
      if (!keys) return null;
      const slot = await slotOf(crypto, keys, url);
      return {
        bytes: slotBytes(slot),
        word: slotWord(slot),
        pictures: await picturesOfKey(crypto, slot.key),
      };
    },
    async look() {
      const found = await lookInto(parts, book, async (made) => {
        const at = await clientOf(made);
        const read = at && (await readBox(crypto, at.client, at.keys, readBySecret.get(made.secret)));
        if (read?.ok) readBySecret.set(made.secret, read);
        return read;
      });
      const known = found.known;
      if (known.length > 0) await writeDown(parts, book, known);
      return { ...found, taken: known.length };
    },
    async remove(box) {
      const gone = await Promise.all(
        box.secrets.map(async (made) => {
          const asked = await (await clientOf(made))?.client.ask('removeBook');
          const isMissing =
            asked?.ok === false && asked.failure.kind === 'problem' && asked.failure.code === 'noSuchBook';
          return asked?.ok === true || isMissing;
        }),
      );
      return !gone.includes(false);
    },
  };
}

type ReadOf = (made: MadeBox) => Promise<BoxRead | null>;

interface Found extends Omit<Looked, 'taken'> {
  readonly known: readonly FactDraft[];
}

/** What is in the follow-up book already is passed over, also where a box before holds it too. */
async function lookInto(parts: BrowserParts, book: SyncedBook, readOf: ReadOf): Promise<Found> {
  const { totals, totalsBoxes } = followUpOf(book.book().facts ?? []);
  const on = localDay(parts.now());
  const seen = new Set<string>();
  const [known, waiting]: [FactDraft[], WaitingMonth[]] = [[], []];
  const [unreached, filled] = [new Set<string>(), new Set<string>()];
  const sort = (box: TotalsBox, { signed, pictures }: OpenedMonth): void => {
    const { book: about } = signed.totals;
    const received = totals[about] ?? [];
    const name = canonicalText({ key: signed.key, totals: signed.totals });
    if (hasTotals(received, signed) || seen.has(name)) return;
    seen.add(name);
    if (signerOf(received, signed.key) !== 'known') waiting.push({ box, signed, pictures });
    else known.push({ fact: 'totals-received', about, data: { on, signed, box: box.id } });
  };
  for (const box of Object.values(totalsBoxes)) {
    for (const made of box.secrets) {
      const read = await readOf(made);
      if (read?.ok) for (const one of read.months) sort(box, one);
      if (!read?.ok) unreached.add(box.id);
      else if (!read.whole) filled.add(box.id);
    }
  }
  return { known, waiting, unreached: [...unreached], filled: [...filled] };
}

/** By an intent that follows from what it says: the same is not written twice. */
async function writeDown(
  { crypto }: BrowserParts,
  book: SyncedBook,
  known: readonly FactDraft[],
): Promise<void> {
  const decided = decideFacts(book.book().facts ?? [], known);
  if (!decided.ok) return;
  const said = await sha256(crypto, utf8(canonicalText(known.map(({ data }) => data) as never)));
  await book.write(decided.drafts, `totals-${said.slice(0, 16)}`);
}
