/** What happens to a phone and its storage: killed, rolled back, emptied, cloned, full, taken over by a newer app, gone. */
import { takeOver } from '../../../src/store/memory-disk.ts';
import type { TableName } from '../../../src/store/rows.ts';
import { mapStorage } from '../../store/worlds/storage.ts';
import { addPhone, type Life } from '../community.ts';
import { forget, mirrorOf } from '../invariants/checks.ts';
import { startOn } from '../phone/boot.ts';
import { killPhone, killStart } from '../phone/kill.ts';
import { hasBook, type Phone, phoneIdOn, rowsOf } from '../phone/phone.ts';
import { waitingIn } from '../schedule.ts';
import { BOOK } from '../world/book.ts';
import { note } from '../world/core.ts';

type Table = Map<TableName, Map<string, unknown>>;

/** Rows are never changed in place, so a copy of the maps is a copy of the disk. */
const copyOf = ({ platter }: Phone): Table =>
  new Map([...platter.rows].map(([name, rows]) => [name, new Map(rows)]));

export const living = ({ phones }: Life): Phone[] => phones.filter(({ dead }) => !dead);

/** With the book on its disk. */
const withBook = (life: Life): Phone[] => living(life).filter((phone) => rowsOf(phone, 'entries').size > 0);

/** None of them is on its way out: they can let others in. */
const staying = (life: Life): Phone[] => withBook(life).filter((phone) => !leaves(life, phone));

function leaves(life: Life, phone: Phone): boolean {
  const id = phoneIdOn(phone);
  return life.phones.some(({ starts }) =>
    starts.some(({ session }) => {
      const own = id === null ? undefined : session?.view().book.phones[id];
      return own?.removal !== undefined && own.removal !== null;
    }),
  );
}

export function killedBefore(life: Life): boolean {
  const waiting = waitingIn(life);
  if (waiting.length === 0) return false;
  const { phone, start } = life.core.random.pick(waiting);
  killStart(phone, start);
  return true;
}

export async function killedAfter(life: Life): Promise<boolean> {
  const waiting = waitingIn(life).filter(({ ask }) => ask.kind === 'write' || ask.kind === 'request');
  if (waiting.length === 0) return false;
  const { phone, start, ask } = life.core.random.pick(waiting);
  start.gate.take(ask);
  await ask.runUnheard();
  phone.untold = true;
  killStart(phone, start);
  return true;
}

/** Remembers a disk, or puts a remembered one back: a backup, a restored machine. */
export function rolledBack(life: Life): boolean {
  const phone = life.core.random.pick(living(life));
  if (!phone.backup || life.core.random.chance(20)) {
    phone.backup = copyOf(phone);
    return false;
  }
  const before = mirrorOf(life.checks, phone).entries.length;
  killPhone(phone);
  setRows(life, phone, phone.backup);
  phone.backup = null;
  if (rowsOf(phone, 'entries').size < before) phone.struck = 'rolled back';
  return true;
}

function setRows(life: Life, phone: Phone, rows: Table): void {
  phone.platter.rows.clear();
  for (const [name, table] of rows) phone.platter.rows.set(name, new Map(table));
  forget(life.checks, phone);
  phone.dirty = true;
}

/** The browser cleared the database; another phone has the book. */
export function emptied(life: Life): boolean {
  const phones = staying(life);
  if (phones.length < 3) return false;
  empty(life, life.core.random.pick(phones));
  return true;
}

function empty(life: Life, phone: Phone): void {
  killPhone(phone);
  const had = hasBook(phone);
  setRows(life, phone, new Map());
  phone.backup = null;
  phone.cloneOf = null;
  if (had) phone.struck = 'emptied';
}

/** A fire: what is left is paper in an envelope, and what the endpoint holds. */
export function everythingLost(life: Life): boolean {
  if (life.sheets.length === 0 || !life.core.random.chance(30)) return false;
  life.mailbox.mend();
  for (const phone of living(life)) empty(life, phone);
  return true;
}

/** The same storage twice; where the app was running, both go on with its sheet. */
export function cloned(life: Life): boolean {
  const { random } = life.core;
  if (random.chance(15)) {
    newIdentity(life);
    return false;
  }
  if (life.phones.length > 14) return false;
  const phones = withBook(life).filter(({ starts }) => starts.some(({ session }) => session));
  if (phones.length === 0) return false;
  const phone = random.pick(phones);
  const twin = addPhone(life);
  for (const [name, table] of copyOf(phone)) twin.platter.rows.set(name, table);
  const mark = phone.witness.getItem(`caixeta.book.${BOOK}`);
  if (mark) twin.witness.setItem(`caixeta.book.${BOOK}`, mark);
  twin.serial = 1;
  twin.nextSheet = phone.starts.find(({ session }) => session)?.sheet ?? null;
  twin.cloneOf = phone;
  return true;
}

/** People noticed that a storage was there twice: one of the two begins anew, as another phone. */
function newIdentity(life: Life): void {
  const twin = living(life).find(({ cloneOf }) => cloneOf);
  if (!twin) return;
  killPhone(twin);
  setRows(life, twin, new Map());
  twin.witness = mapStorage();
  twin.cloneOf = null;
  note(life.core, 'new identity');
}

export function newerApp(life: Life): boolean {
  const { random } = life.core;
  const phone = random.pick(living(life));
  if (phone.takenOver || phone.starts.length === 0) return false;
  takeOver(phone.platter, phone.version + 1);
  phone.takenOver = copyOf(phone);
  return true;
}

export function diskFull(life: Life): boolean {
  const phone = life.core.random.pick(living(life));
  const size = [...phone.platter.rows.values()].reduce((sum, rows) => sum + rows.size, 0);
  const full = phone.platter.capacity !== Number.POSITIVE_INFINITY;
  phone.platter.capacity = full ? Number.POSITIVE_INFINITY : size + life.core.random.whole(0, 2);
  return true;
}

export function diskAborts(life: Life): boolean {
  const phone = life.core.random.pick(living(life));
  phone.platter.abortAtRow = life.core.random.whole(1, 5);
  return true;
}

export function snapshotsDropped(life: Life): boolean {
  const starts = living(life).flatMap(({ starts: ours }) => ours.filter(({ session }) => session));
  if (starts.length === 0) return false;
  const { store } = life.core.random.pick(starts);
  store?.dropSnapshots(BOOK).catch(() => undefined);
  return true;
}

export function anotherTab(life: Life): boolean {
  const phones = living(life).filter(({ starts }) => starts.length === 1);
  if (phones.length === 0) return false;
  startOn(life.parts, life.core.random.pick(phones));
  return true;
}

/** It falls into the river. Two that have the book must be left. */
export function phoneDies(life: Life): boolean {
  const phones = staying(life);
  if (phones.length < 4) return false;
  const phone = life.core.random.pick(phones);
  killPhone(phone);
  phone.dead = true;
  return true;
}
