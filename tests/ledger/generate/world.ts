/** A generated community: its book as the real `decide` made it, everything written, and what was reached on the way. */
import { type Book, emptyBook, membersNow } from '../../../src/ledger/book.ts';
import { addDays, type CivilDate, civilDate } from '../../../src/ledger/civil-date.ts';
import { type Currency, EUR, piecesFor, UGX, XOF } from '../../../src/ledger/currency.ts';
import {
  type Command,
  type Decision,
  decide,
  type Override,
  type Writer,
} from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { MemberId } from '../../../src/ledger/ids.ts';
import { type Amount, amount } from '../../../src/ledger/money.ts';
import type { RefusalCode } from '../../../src/ledger/refusal.ts';
import { coversNow } from '../../../src/ledger/seal.ts';
import type { SheetHead } from '../../../src/ledger/sheet-head.ts';
import { type Random, randomFrom } from './random.ts';

export interface Step {
  readonly before: Book;
  readonly command: Command;
  readonly decision: Decision;
}

export interface World {
  readonly random: Random;
  readonly currency: Currency;
  book: Book;
  readonly entries: Entry[];
  readonly refused: Map<RefusalCode, number>;
  /** Sheet in use by each phone. */
  readonly sheets: Map<string, string>;
  day: CivilDate;
  serial: number;
  readonly watch: (step: Step) => void;
  /** The phone that writes, and another that writes now and then. */
  readonly phone: string;
  readonly other: string;
  /** Where what was written looks back at what stood before. */
  readonly refold: (entries: readonly Entry[]) => Book;
}

const PHONE = 'phone-a';
const OTHER_PHONE = 'phone-b';

export function newWorld(seed: number, watch: (step: Step) => void = () => undefined): World {
  const random = randomFrom(seed);
  return {
    random,
    phone: PHONE,
    other: OTHER_PHONE,
    refold: (entries) => fold(entries),
    currency: random.pick([EUR, XOF, UGX]),
    book: emptyBook(),
    entries: [],
    refused: new Map(),
    sheets: new Map(),
    day: civilDate('2024-01-08'),
    serial: 0,
    watch,
  };
}

export function fresh(world: World, prefix: string): string {
  world.serial += 1;
  return `${prefix}${world.serial}`;
}

/** The app was started again, or a new sitting began: the next entry begins a sheet. */
export const newSheet = (world: World, phone: string): void => {
  world.sheets.delete(phone);
};

export function act(
  world: World,
  command: Command,
  phone = world.phone,
  intent = fresh(world, 'intent'),
): Decision {
  const sheet = world.sheets.get(phone) ?? fresh(world, 'sheet');
  world.sheets.set(phone, sheet);
  const nextNumber = (world.book.heads[sheet] ?? 0) + 1;
  const writer: Writer = { phone, sheet, nextNumber, claimedAt: '1970-01-01T00:00', intent };
  const before = world.book;
  const decision = decide(before, command, writer);
  world.watch({ before, command, decision });
  if (decision.ok) {
    world.entries.push(...decision.entries);
    world.book = decision.foldAnew ? world.refold(world.entries) : decision.book;
  } else {
    const { code } = decision.refusal;
    world.refused.set(code, (world.refused.get(code) ?? 0) + 1);
  }
  return decision;
}

export interface WriteOptions {
  readonly phone?: string;
  readonly intent?: string;
  readonly override?: Override;
  readonly again?: boolean;
}

export function write(world: World, drafts: Draft | readonly Draft[], options: WriteOptions = {}): Decision {
  const list = Array.isArray(drafts) ? (drafts as readonly Draft[]) : [drafts as Draft];
  const { phone, intent, override, again = false } = options;
  return act(world, { do: 'write', drafts: list, again, ...(override ? { override } : {}) }, phone, intent);
}

/** What the meeting decides when a condition stands in the way. */
export function overrideBy(world: World): Override {
  const votes = { for: membersNow(world.book).map(({ id }) => id), against: [], abstained: [] };
  return { text: fresh(world, 'text'), votes };
}

export const present = (world: World): readonly MemberId[] =>
  membersNow(world.book)
    .map(({ id }) => id)
    .filter((id) => ['present', 'late', undefined].includes(world.book.open?.attendance[id]?.status));

export const anyone = (world: World): MemberId => world.random.pick(membersNow(world.book)).id;

/** The smallest note is the unit that people think in. */
export const unitOf = ({ currency }: World): number =>
  Math.min(...currency.denominations.filter(({ form }) => form === 'note').map(({ value }) => value));

/** A round sum, sometimes an odd one, sometimes one that the box cannot pay. */
export function sumOf(world: World, mostUnits = 10): Amount {
  const { random } = world;
  const unit = unitOf(world);
  if (random.chance(6)) return amount(random.whole(1, unit));
  const step = world.book.conditions?.box.cashStep ?? 1;
  const odd = random.chance(20) ? step * random.whole(0, Math.max(0, Math.floor(unit / step) - 1)) : 0;
  return amount(unit * random.whole(1, mostUnits) + odd);
}

export const pileOf = (world: World, value: Amount) => piecesFor(value, world.currency.denominations).pieces;

export const daysLater = (world: World, days: number): CivilDate => {
  world.day = addDays(world.day, days);
  return world.day;
};

/** The running hashes of the generated sheets; their content does not matter to the ledger. */
const hashAt = (sheet: string, last: number): string => `hash-of-${sheet}-${last}`;

export const headsOf = (book: Book): readonly SheetHead[] =>
  Object.entries(book.heads).map(([sheet, last]) => ({ sheet, last, hash: hashAt(sheet, last) }));

export const coveredBy = (book: Book): readonly SheetHead[] =>
  coversNow(book).map(({ sheet, last }) => ({ sheet, last, hash: hashAt(sheet, last) }));
