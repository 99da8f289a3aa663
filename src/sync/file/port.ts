/** What files and pictures ask of a book's keys on this phone. Types only. */
import type { SyncParts } from '../driver/parts.ts';

/** `phone` is null where this phone has no keys of its own: it reads, and passes on what it has. */
export type BookKeys = Pick<
  SyncParts,
  'book' | 'phone' | 'keys' | 'epochs' | 'takeRecords' | 'judgeRestored'
>;
