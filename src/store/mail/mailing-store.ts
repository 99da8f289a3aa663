/** The store as sync has it. Apart from store.ts, so that screens see no blobs. Types only. */
import type { Store } from '../store.ts';
import type { Mail } from './mail.ts';

export interface MailingStore extends Store {
  mail(): Promise<Mail>;
}
