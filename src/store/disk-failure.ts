/**
 * What an error of IndexedDB or Dexie means. A full disk comes as a QuotaExceededError inside an AbortError or a
 * BulkError; what is not an error of the disk is a bug and stays one (null).
 */
import { Dexie } from 'dexie';
import type { DiskFailure } from './disk-refusal.ts';
import { SCHEMA_VERSION } from './rows.ts';

const DISK_ERRORS: ReadonlySet<string> = new Set(Object.values(Dexie.errnames));

export function failureOf(error: unknown): DiskFailure | null {
  const names = namesOf(error, 0);
  if (names.includes('QuotaExceededError')) return { ok: false, code: 'quota' };
  if (names.includes('VersionError'))
    return { ok: false, code: 'newerDatabase', ours: SCHEMA_VERSION * 10, found: null };
  if (names[0] === 'DatabaseClosedError') return { ok: false, code: 'closed' };
  const ofTheDisk = names.some((name) => DISK_ERRORS.has(name)) || error instanceof DOMException;
  return ofTheDisk ? { ok: false, code: 'diskFailed', problem: names.join(' < ') } : null;
}

/** The error's name, then those of what it was made of. */
function namesOf(error: unknown, depth: number): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  const parts = Array.isArray(failures) ? failures.slice(0, 1) : [];
  const own = typeof name === 'string' ? [name] : [];
  return [...own, ...[inner, ...parts].flatMap((part) => namesOf(part, depth + 1))];
}
