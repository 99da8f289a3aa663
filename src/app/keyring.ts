/**
 * The one place where the keys of books come to joining, files and pictures. Books on this phone have no epochs yet, so none can
 * be given to another phone, and the screens say so.
 */
import type { MailingStore } from '../store/mail/mailing-store.ts';
import type { Keyring } from './state/joining-parts.ts';

export async function openKeyring(_store: MailingStore): Promise<Keyring> {
  return {
    host: async () => null,
    accept: async () => ({ ok: false, code: 'diskFailed', problem: 'no keyring' }),
    keysOf: async () => null,
  };
}
