/** All entry kinds, and the types drawn from them. A new file of kinds is added to this list; a new kind is not. */
import type * as v from 'valibot';
import { AGREEMENT } from './agreement.ts';
import { ATTENDANCE } from './attendance.ts';
import { CASH } from './cash.ts';
import { CONFIRMATIONS } from './confirmations.ts';
import { COPY_KINDS } from './copies.ts';
import { CYCLE } from './cycle.ts';
import type { KindDefinition, Kinds } from './definition.ts';
import { DIFFERENCES } from './differences.ts';
import { FINES } from './fines.ts';
import { FOLLOW_UP } from './follow-up.ts';
import { FOUNDING } from './founding.ts';
import { GOALS } from './goals.ts';
import { LEAVING } from './leaving.ts';
import { LOAN_CHANGES } from './loan-changes.ts';
import { LOAN_ENDS } from './loan-ends.ts';
import { LOANS } from './loans.ts';
import { MATCH } from './match.ts';
import { MEETING } from './meeting.ts';
import { MEMBERS } from './members.ts';
import { NOTES } from './notes.ts';
import { OPENING } from './opening.ts';
import { PEN } from './pen.ts';
import { PHONES } from './phones.ts';
import { SAVINGS } from './savings.ts';
import { SOLIDARITY } from './solidarity.ts';
import { TOTALS_KINDS } from './totals.ts';

const ALL = [
  ...FOUNDING,
  ...MEMBERS,
  ...LEAVING,
  ...AGREEMENT,
  ...OPENING,
  ...MEETING,
  ...ATTENDANCE,
  ...CONFIRMATIONS,
  ...GOALS,
  ...NOTES,
  ...FINES,
  ...SOLIDARITY,
  ...SAVINGS,
  ...LOANS,
  ...LOAN_ENDS,
  ...LOAN_CHANGES,
  ...MATCH,
  ...CASH,
  ...DIFFERENCES,
  ...CYCLE,
  ...COPY_KINDS,
  ...PHONES,
  ...PEN,
  ...FOLLOW_UP,
  ...TOTALS_KINDS,
] as const;

type Definition = (typeof ALL)[number];

/** kind → the shape of its body. */
export type BodyByKind = { [One in Definition as One['kind']]: v.InferOutput<One['shape']> };
export type EntryKind = keyof BodyByKind;

/** What a form hands over: a kind and its body. */
export type Draft = {
  [Kind in EntryKind]: { readonly kind: Kind; readonly body: BodyByKind[Kind] };
}[EntryKind];

const DEFINITION_BY_KIND: ReadonlyMap<string, KindDefinition> = new Map(
  ALL.map((definition) => [definition.kind, definition as unknown as KindDefinition]),
);

export const ENTRY_KINDS: readonly EntryKind[] = ALL.map((definition) => definition.kind);

export const kinds: Kinds = (kind) => DEFINITION_BY_KIND.get(kind);

/** Phones, keys and choices: of the book, not of a meeting; they act at once, wherever they are written. */
export const actsAnywhere = (kind: string): boolean => kinds(kind)?.sittings[0] === 'anywhere';
