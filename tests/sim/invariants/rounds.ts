/**
 * Y5: after a round that went well a phone that dies takes few lines with it: none up to its last seal, and of no sheet as many
 * as a page holds.
 */
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { SheetId } from '../../../src/ledger/ids.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import { beside } from './lines.ts';
import type { Mirror } from './mirror.ts';

const LIVE_ENTRIES = 25;

/** @param from how many lines were there when the round began. */
export function lookAtRound(where: string, mirror: Mirror, truth: Truth, from: number): void {
  const left = beside(mirror, truth);
  if (left.size === 0) return;
  const bySheet = new Map<SheetId, number>();
  for (const { entry } of mirror.entries.slice(0, from)) {
    if (entry.phone !== mirror.keys?.id || !left.has(canonicalText(entry))) continue;
    holds(entry.kind !== 'meeting-sealed', 'Y5', () => `a seal on ${where} is in no page after a round`);
    const count = (bySheet.get(entry.sheet) ?? 0) + 1;
    holds(count < LIVE_ENTRIES, 'Y5', () => `${count} lines on ${where} are in no page after a round`);
    bySheet.set(entry.sheet, count);
  }
}
