/**
 * A community's months on their way to the team (adr/0050): what the rule and the book say may leave, and no more. A piece of its own, which
 * only a book with a place to send to asks for.
 */
import { totalsToGive } from '../../ledger/open/totals.ts';
import { endpointClient } from '../../sync/endpoint-client.ts';
import { picturesOfKey } from '../../sync/keys/pictures.ts';
import { knownToBeThere, type ReadyMonth, sendMonths } from '../../sync/totals-box/send.ts';
import { endpointKeysOf, type Slot, slotOfWord } from '../../sync/totals-box/slot.ts';
import { localDay } from '../local-day.ts';
import { wholeBook } from '../state/whole-book.ts';
import { type BrowserParts, requestsOf, sealingOf } from './browser-parts.ts';
import type { SyncedBook } from './door.ts';
import type { TotalsOut } from './totals-port.ts';

const NOT_NOW = { ok: false, failure: 'notNow' } as const;

export function totalsOut(parts: BrowserParts, { id }: Pick<SyncedBook, 'id'>): TotalsOut {
  const { store, crypto } = parts;
  const placeOf = async (slot: Slot) => {
    const keys = await endpointKeysOf(crypto, slot);
    return { ...sealingOf(parts), book: id, mail: await store.mail(), box: keys.box, keys };
  };
  return {
    async show(word) {
      const slot = slotOfWord(word);
      return slot && { slot, pictures: await picturesOfKey(crypto, slot.key) };
    },
    left: async (slot, months) => knownToBeThere(await placeOf(slot), slot, months),
    async send(by) {
      const due = await dueNow(parts, id);
      if (!due) return NOT_NOW;
      const { slot, phone, months } = due;
      const { keys, ...place } = await placeOf(slot);
      const client = endpointClient({ ...requestsOf(parts), url: slot.url, keys });
      return sendMonths({ ...place, phone, client }, slot, months, by);
    },
  };
}

/** As the book on the disk says it: the rule, the place to send to, and a phone of the community's own that signs. */
async function dueNow({ store, now }: BrowserParts, id: string) {
  const read = await store.load(id);
  const own = await store.phone(id);
  if (!read.ok || !own.ok) return null;
  const { totalsSlot, phones } = read.book;
  const member = phones[own.phone.id];
  const slot = totalsSlot == null ? null : slotOfWord(totalsSlot);
  if (!slot || member?.role !== 'member' || member.removal?.acts) return null;
  const found = totalsToGive(await wholeBook(store, id, read), localDay(now()));
  if (!found.ok) return null;
  const months = found.months.filter((one): one is ReadyMonth => one.ready);
  return { slot, phone: own.phone, months };
}
