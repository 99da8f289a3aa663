/** What the command line needs of the world, and what it answers with. */
import type { CivilDate } from '../ledger/civil-date.ts';
import type { StoreCrypto } from '../store/hashes.ts';

export interface World {
  readonly crypto: StoreCrypto;
  /** The text of a file, "-" for what is piped in. Rejects where it cannot be read. */
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, text: string) => Promise<void>;
  /** The texts of a language that the app speaks, as their file has them. */
  readonly texts: (language: string) => Promise<string>;
  /** By which it is known which years are over. */
  readonly today: () => CivilDate;
}

export interface Answer {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}
