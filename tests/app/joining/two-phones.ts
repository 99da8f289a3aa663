/** Two phones of one room or apart, as the screens see them: each with a small keyring over its own store. */
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import type { Keyring } from '../../../src/app/state/joining-parts.ts';
import { createI18n } from '../../../src/i18n.ts';
import type { BookId } from '../../../src/ledger/ids.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import type { Newcomer } from '../../../src/sync/joining/port.ts';
import { type EpochKeys, epochKeys, newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import { acceptInto, hostOf } from '../../sync/joining/keyring.ts';
import { newPhone, type Phone, partsOn } from '../harness.tsx';

export interface Keyed {
  readonly phone: Phone;
  readonly announced: Newcomer[];
  readonly epochs: Map<BookId, readonly EpochKeys[]>;
}

/** `epochs`: what it has keys for from the beginning. */
export function keyedPhone(epochs = new Map<BookId, readonly EpochKeys[]>()): Keyed {
  const announced: Newcomer[] = [];
  const keyring = (store: MailingStore): Keyring => ({
    async host({ id: book }) {
      const [epoch] = epochs.get(book) ?? [];
      if (!epoch) return null;
      const { host } = await hostOf(store, book, epoch);
      return {
        ...host,
        async announce(newcomer) {
          announced.push(newcomer);
          return { ok: true };
        },
      };
    },
    async accept(welcome, from, keys) {
      const accepted = acceptInto(store);
      const result = await accepted.accept(welcome, from, keys);
      for (const [book, own] of accepted.epochs) epochs.set(book, own);
      return result;
    },
    sheetMade: async () => 'noKeys',
    async keysOf(book) {
      const own = epochs.get(book) ?? [];
      const [first] = own;
      if (!first) return null;
      const found = await store.phone(book);
      return {
        book,
        phone: found.ok ? found.phone : null,
        keys: first,
        epochs: () => new Map(own.map((one) => [one.id, one])),
        takeRecords: async (came) => came.map(() => 'record'),
        judgeRestored: async () => 'fine',
      };
    },
  });
  return { phone: { ...newPhone(), keyring }, announced, epochs };
}

/** A phone with the practice community, and an epoch for it. */
export async function phoneOfGroup(): Promise<Keyed & { readonly book: BookId }> {
  const keyed = keyedPhone();
  const { t } = await createI18n('en');
  const made = await makePractice(await partsOn(keyed.phone), practiceWords(t));
  if (!made.ok) throw new Error(made.problem);
  keyed.epochs.set(made.book, [await epochKeys(crypto, newEpochSecret(crypto))]);
  return { ...keyed, book: made.book };
}

/** The same disk, where the book came by a copy that anybody can read. */
export const withoutKeys = (phone: Phone): Phone => ({ ...phone, ...keyringOf(keyedPhone().phone) });

const keyringOf = ({ keyring }: Phone) => (keyring ? { keyring } : {});
