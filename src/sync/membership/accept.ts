/** The newcomer's side: the book, this phone's keys and the epochs come onto the disk at once; the lines come by the box. */

import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { KeptEpoch } from '../../store/rows.ts';
import { parseAddress } from '../address.ts';
import type { Accept } from '../joining/port.ts';
import { epochKeys } from '../keys/epoch.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { openKeyring } from './ring.ts';

/**
 * Of the epochs that were given the first is taken to follow the others, until their records say it. An address that is none is
 * left out: the lines may come by a file.
 */
export function makeAccept({ crypto }: SealingParts, store: MailingStore): Accept {
  return async ({ book, secrets, endpoint }, _from, keys) => {
    const given = await Promise.all(secrets.map((secret) => epochKeys(crypto, secret)));
    const ids = [...new Set(given.map(({ id }) => id))];
    const epochs = ids.flatMap((id, at): KeptEpoch[] => {
      const found = given.find((one) => one.id === id);
      const follows = at === 0 ? ids.slice(1) : [];
      return found ? [{ id, secret: found.secret, follows, removed: [], record: null }] : [];
    });
    const address = parseAddress(endpoint);
    const keyring = { epochs: epochs.reverse(), endpoint: address.ok ? address.url : null, recovery: null };
    if (!(await openKeyring(crypto, keyring))) return NOT_KEPT;
    const keyrings = await store.keyrings();
    const accepted = await keyrings.accept(book, keys, keyring);
    if (accepted.ok) return { ok: true, book };
    return accepted.code === 'notKept' ? NOT_KEPT : accepted;
  };
}

const NOT_KEPT = { ok: false, code: 'diskFailed', problem: 'notKept' } as const;
