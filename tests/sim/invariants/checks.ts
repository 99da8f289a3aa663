/**
 * Looks at everything that changed in a step, at the end of it. Cheap looks go over every row of a disk that was written to;
 * dear ones (folding, reports) are made where their input changed, by keys of that input. `looked` counts them all.
 */
import type { meetingReport } from '../../../src/ledger/report.ts';
import type { KeyringRow } from '../../../src/store/rows.ts';
import type { LoadedBook } from '../../../src/store/store.ts';
import type { Phone } from '../phone/phone.ts';
import type { Start } from '../phone/start.ts';
import { type Core, note } from '../world/core.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import { lookAtBook, lookAtPages } from './books.ts';
import { lookAtRows, type Mirror, newMirror } from './mirror.ts';
import { lookAtOldApp } from './old-app.ts';
import { lookAtReports } from './reports.ts';
import { lookAtRound } from './rounds.ts';

export interface Checks {
  readonly mirrors: Map<Phone, Mirror>;
  /** Rounds that went well, and how many lines the phone had when they began. */
  readonly rounds: { readonly phone: Phone; readonly from: number }[];
  readonly report: typeof meetingReport;
  readonly loads: { readonly phone: Phone; readonly loaded: LoadedBook }[];
  /** The book that each start showed at the last look. */
  readonly shown: Map<Start, unknown>;
}

export const newChecks = (report: typeof meetingReport): Checks => ({
  mirrors: new Map(),
  rounds: [],
  report,
  loads: [],
  shown: new Map(),
});

export function mirrorOf(checks: Checks, phone: Phone): Mirror {
  const known = checks.mirrors.get(phone) ?? newMirror();
  checks.mirrors.set(phone, known);
  return known;
}

/** The storage was struck: what is there now is what there is. */
export const forget = (checks: Checks, phone: Phone): void => void checks.mirrors.delete(phone);

export function look(core: Core, checks: Checks, truth: Truth, phones: readonly Phone[]): void {
  for (const phone of phones) if (phone.dirty) lookAtPhone(core, checks, truth, phone);
  for (const { phone, from } of checks.rounds.splice(0)) {
    lookAtRound(phone.name, mirrorOf(checks, phone), truth, from);
    note(core, 'looked at a round');
  }
  for (const { phone, loaded } of checks.loads.splice(0)) {
    const invariant = loaded.fromSnapshot ? 'S4' : 'L2';
    if (loaded.fromSnapshot) note(core, 'read from a snapshot');
    lookAtBook(phone.name, loaded.book, mirrorOf(checks, phone), truth, invariant);
    note(core, 'looked at a book');
  }
  for (const phone of phones) for (const start of phone.starts) lookAtView(core, checks, truth, phone, start);
}

function lookAtPhone(core: Core, checks: Checks, truth: Truth, phone: Phone): void {
  const mirror = mirrorOf(checks, phone);
  phone.dirty = false;
  if (phone.takenOver) lookAtOldApp(phone, phone.takenOver);
  const before = mirror.keyring;
  lookAtRows(phone, mirror, truth);
  if (isSealedAnew(before, mirror.keyring)) note(core, 'sealed for a late phone');
  note(core, 'looked at a disk');
  const { reports, twofold } = lookAtReports(phone.name, mirror, truth, checks.report);
  for (let left = reports; left > 0; left -= 1) note(core, 'looked at a report');
  for (let left = twofold; left > 0; left -= 1) note(core, 'looked at a report of a copied phone');
  if (lookAtPages(phone.name, mirror, truth)) note(core, 'looked at pages');
}

/** Another blob of a record that was there is passed on. */
const isSealedAnew = (before: KeyringRow | null, now: KeyringRow | null): boolean =>
  before?.epochs.some(
    ({ id, record }) =>
      record !== null && now?.epochs.some((one) => one.id === id && one.record !== record) === true,
  ) ?? false;

/** A tab that is at rest shows what is on the disk. */
function lookAtView(core: Core, checks: Checks, truth: Truth, phone: Phone, start: Start): void {
  const { session, gate, doing } = start;
  if (!session || doing || gate.asks.some(({ kind }) => kind === 'read' || kind === 'write')) return;
  const { book, heads } = session.view();
  if (checks.shown.get(start) === book) return;
  const mirror = mirrorOf(checks, phone);
  // An old app reads nothing any more; what it says is that it is to be loaded again.
  if (phone.takenOver) return;
  if (phone.untold && heads.count < mirror.entries.length) return;
  checks.shown.set(start, book);
  holds(
    heads.count === mirror.entries.length,
    'S1',
    () => `a tab of ${phone.name} rests at ${heads.count} of ${mirror.entries.length} lines`,
  );
  lookAtBook(start.name, book, mirror, truth, 'L2');
  for (const why of new Set(Object.values(book.waitingWhy))) note(core, `waits ${why}`);
  for (const { kind } of book.clashes) note(core, `clash ${kind}`);
  if (book.findings.some(({ check }) => check === 'fork')) note(core, 'fork shown');
  note(core, 'looked at a view');
}
