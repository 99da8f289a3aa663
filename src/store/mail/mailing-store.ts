/** The store as sync has it. Apart from store.ts, so that screens see neither blobs nor secrets. Types only. */
import type { Keyrings } from '../keyring.ts';
import type { Store } from '../store.ts';
import type { Mail } from './mail.ts';

export interface MailingStore extends Store {
  mail(): Promise<Mail>;
  keyrings(): Promise<Keyrings>;
}
