/**
 * What follows a round that went well: a community's months leave, a team's boxes are looked into (adr/0050). The pieces that do it are
 * fetched only for a book that has something of it.
 */
import { sharingOf } from '../../ledger/conditions/in-force.ts';
import { localDay } from '../local-day.ts';
import type { BrowserParts } from './browser-parts.ts';
import type { SyncedBook } from './door.ts';
import type { TotalsIn } from './totals-port.ts';

/** Unless somebody asked for it. */
const LOOK_EVERY_MS = 600_000;

export interface TotalsTurn {
  /** Resolves once it is done; what failed is tried in a later turn. */
  take(): Promise<void>;
  /** Somebody wants to know now. */
  soon(): void;
}

export function totalsTurn(parts: BrowserParts, book: SyncedBook): TotalsTurn {
  let sent = '';
  let lookedAt = Number.NEGATIVE_INFINITY;
  let boxes: TotalsIn | null = null;
  let running: Promise<void> | null = null;
  const send = async (): Promise<void> => {
    const { conditions, totalsSlot, lastSeal, open } = book.book();
    if (totalsSlot == null || sharingOf(conditions) !== 'totals') return;
    // Only another seal, another month or another place to send to brings something new.
    const now = [totalsSlot, lastSeal?.entry, open?.id, localDay(parts.now()).slice(0, 7)].join(' ');
    if (now === sent) return;
    const { totalsOut } = await import('./totals-out.ts');
    const done = await totalsOut(parts, book).send(null);
    if (done.ok) sent = now;
  };
  const look = async (): Promise<void> => {
    const { facts = [] } = book.book();
    const now = parts.now().getTime();
    if (!facts.some(({ fact }) => fact === 'totals-box') || now < lookedAt + LOOK_EVERY_MS) return;
    lookedAt = now;
    boxes ??= (await import('./totals-in.ts')).totalsIn(parts, book);
    const { unreached } = await boxes.look();
    if (unreached.length > 0) lookedAt = Number.NEGATIVE_INFINITY;
  };
  return {
    take() {
      running ??= send()
        .then(look)
        .finally(() => {
          running = null;
        });
      return running;
    },
    soon() {
      sent = '';
      lookedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
