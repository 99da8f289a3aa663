/**
 * The error finder: which line of the book could be the slip behind a difference of the box. For every line there is one
 * box leg that would explain the whole difference; a line is a suspect where that leg is what a usual slip would have
 * made of it. It only proposes: people say what happened, and the correction is judged like any other.
 * Pure; must not know: words, the store.
 */
import { legOn } from './accounts.ts';
import { transfersOf } from './apply.ts';
import type { Book } from './book.ts';
import type { Draft } from './entries/registry.ts';
import { kinds } from './entries/registry.ts';
import { type Entry, idOf, type JsonObject } from './entry.ts';
import { type Amount, add, amount, negate } from './money.ts';
import { retyped } from './retype.ts';

/** What a hand does wrong, the likeliest first. */
export const SLIPS = [
  /** The same line twice. */
  'enteredTwice',
  /** 10 keyed for 1, 1000 for 10. */
  'extraZero',
  /** 1 keyed for 10. */
  'missingZero',
  /** 21 keyed for 12. */
  'swappedDigits',
  /** A deposit written as a withdrawal: the difference is twice the amount. */
  'wrongWay',
  /** Twice the money that was there. */
  'doubled',
  /** Half of it. */
  'halved',
  /** The line is written, the money never changed hands. */
  'notHanded',
] as const;
export type Slip = (typeof SLIPS)[number];

/** `leg` is what the line put into the box (below zero: took out), `rightLeg` what would explain the difference; minor units. */
export interface Suspect {
  readonly entry: Entry;
  readonly slip: Slip;
  readonly leg: Amount;
  readonly rightLeg: Amount;
  /** What stands in for the line; none: it is only taken back; null: it is taken back and written anew by hand. */
  readonly replacements: readonly Draft[] | null;
}

/**
 * The suspects among `entries` for a difference of the box (counted − expected, minor units), the likeliest first and the
 * latest first among equals. Left out: lines that are reversed, that cannot be, or that moved nothing in the box.
 */
export function findSuspects(book: Book, entries: readonly Entry[], difference: Amount): readonly Suspect[] {
  if (difference === 0) return [];
  const lines = entries.filter((entry) => isCandidate(book, entry));
  const suspects = lines.flatMap((entry, index): Suspect[] => {
    const leg = legOn('box', transfersOf(entry));
    const rightLeg = add(leg, difference);
    const twin = lines.slice(0, index).some((other) => isTwin(entry, other));
    const twinLater = lines.slice(index + 1).some((other) => isTwin(entry, other));
    const slip = slipOf(leg, rightLeg, twin);
    if (!slip || (slip === 'notHanded' && twinLater)) return [];
    return [{ entry, slip, leg, rightLeg, replacements: replacementsFor(book, entry, rightLeg) }];
  });
  return suspects.reverse().sort((left, right) => SLIPS.indexOf(left.slip) - SLIPS.indexOf(right.slip));
}

function isCandidate(book: Book, entry: Entry): boolean {
  if (entry.kind === 'reversal' || entry.kind === 'difference-resolved' || book.reversed[idOf(entry)])
    return false;
  return (kinds(entry.kind)?.reversible ?? false) && legOn('box', transfersOf(entry)) !== 0;
}

function slipOf(leg: Amount, right: Amount, twin: boolean): Slip | null {
  if (right === 0) return twin ? 'enteredTwice' : 'notHanded';
  if (right === negate(leg)) return 'wrongWay';
  if (Math.sign(right) !== Math.sign(leg)) return null;
  const [written, meant] = [Math.abs(leg), Math.abs(right)];
  if (ZEROS.some((factor) => written === meant * factor)) return 'extraZero';
  if (ZEROS.some((factor) => meant === written * factor)) return 'missingZero';
  if (areDigitsSwapped(written, meant)) return 'swappedDigits';
  if (written === meant * 2) return 'doubled';
  return meant === written * 2 ? 'halved' : null;
}

/** One zero, two, or the key with three. */
const ZEROS: readonly number[] = [10, 100, 1000];

/** Two neighbouring digits changed places (the difference of the two is then divisible by 9). */
export function areDigitsSwapped(written: number, meant: number): boolean {
  if (written === meant || (written - meant) % 9 !== 0) return false;
  const width = Math.max(String(written).length, String(meant).length);
  const [left, right] = [written, meant].map((figure) => String(figure).padStart(width, '0')) as [
    string,
    string,
  ];
  const first = [...left].findIndex((digit, at) => digit !== right[at]);
  const swapped = left.slice(0, first) + left.charAt(first + 1) + left.charAt(first) + left.slice(first + 2);
  return swapped === right;
}

/** The same kind, members, loan and amount in the same meeting: the same again in another meeting is what people do. */
function isTwin(one: Entry, other: Entry): boolean {
  if (one.kind !== other.kind || one.place !== other.place) return false;
  const about = (entry: Entry) => kinds(entry.kind)?.about(entry.body, kinds);
  const [left, right] = [about(one), about(other)];
  return (
    left?.amount === right?.amount &&
    left?.loan === right?.loan &&
    left?.members?.join() === right?.members?.join() &&
    (left?.members?.length ?? 0) > 0
  );
}

/** The line the other way round: what a wrong direction was meant to be. */
const OTHER_WAY: Readonly<Record<string, (body: JsonObject) => JsonObject>> = {
  deposit: ({ member, amount: value }) => ({ member, amount: value, from: 'box' }) as JsonObject,
  withdrawal: ({ member, amount: value }) => ({ member, amount: value, carried: 0, to: 'box' }) as JsonObject,
  'solidarity-in': ({ member, amount: value }) => ({ member, amount: value, reason: null }) as JsonObject,
  'solidarity-out': ({ member, amount: value }) => ({ member, amount: value }) as JsonObject,
  'box-to-bank': ({ amount: value }) => ({ amount: value }) as JsonObject,
  'bank-to-box': ({ amount: value }) => ({ amount: value }) as JsonObject,
  expense: ({ amount: value, what }) => ({ amount: value, to: 'box', what }) as JsonObject,
  income: ({ amount: value, what }) => ({ amount: value, from: 'box', what, receipt: null }) as JsonObject,
};
const OPPOSITE: Readonly<Record<string, string>> = {
  deposit: 'withdrawal',
  withdrawal: 'deposit',
  'solidarity-in': 'solidarity-out',
  'solidarity-out': 'solidarity-in',
  'box-to-bank': 'bank-to-box',
  'bank-to-box': 'box-to-bank',
  expense: 'income',
  income: 'expense',
};

/**
 * The drafts that stand in for `entry` so that its box leg is `rightLeg` (minor units). None where nothing moved at all;
 * null where its kind cannot simply be typed again (a match with its parts, an adopted line, more than a loan owes).
 */
export function replacementsFor(book: Book, entry: Entry, rightLeg: Amount): readonly Draft[] | null {
  if (rightLeg === 0) return [];
  const leg = legOn('box', transfersOf(entry));
  if (Math.sign(rightLeg) !== Math.sign(leg)) return turned(entry, leg, rightLeg);
  const carried = entry.kind === 'deposit' ? Number(entry.body.carried) : 0;
  const value = Math.abs(rightLeg) - carried;
  return value < 1 ? null : retyped(book, entry, amount(value));
}

function turned(entry: Entry, leg: Amount, rightLeg: Amount): readonly Draft[] | null {
  const kind = OPPOSITE[entry.kind];
  const body = OTHER_WAY[entry.kind]?.(entry.body);
  const carried = Number(entry.body.carried ?? 0) !== 0;
  return kind && body && !carried && rightLeg === negate(leg) ? [draftOf(kind, body)] : null;
}

/** A body made of a decoded one; `decide` parses it again. */
const draftOf = (kind: string, body: JsonObject): Draft => ({ kind, body }) as unknown as Draft;

/** The box leg that an amount typed again gives: the way of the line stays as it was. */
export function legFor(entry: Entry, typed: Amount): Amount {
  return legOn('box', transfersOf(entry)) < 0 ? negate(typed) : amount(typed);
}
