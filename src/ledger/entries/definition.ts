/**
 * What an entry kind is: its shape, its check, its transfers and its effect, in one place. To add a kind, add one
 * definition to a file of this folder. `transfers` depends on the body alone, so a reversal needs nothing but a copy.
 */
import type * as v from 'valibot';
import type { Transfer } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { Entry, JsonObject, Place } from '../entry.ts';
import type { CardId, EntryId, LoanId, MemberId, PhoneId } from '../ids.ts';
import type { Amount } from '../money.ts';
import type { Refusal } from '../refusal.ts';

/** Who and how much, for lists, statements and the error finder; `loan` names the loan it belongs to. */
export interface About {
  readonly members?: readonly MemberId[];
  readonly amount?: Amount;
  readonly loan?: LoanId;
  readonly text?: CardId | null;
}

export interface CheckContext {
  readonly id: EntryId;
  readonly phone: PhoneId;
  readonly place: Place;
  /** The person said "yes, a second one". */
  readonly again: boolean;
  readonly kinds: Kinds;
}

/** What a copy of an entry inside another (reversal, adoption) holds. */
export interface Inner {
  readonly kind: string;
  readonly body: JsonObject;
}

/**
 * `sittings`: in which places an entry of this kind may be written. `anywhere`: in any of them, and it acts at once.
 * `since`: the generation of kinds that it came with; phones announce up to which they read.
 */
export interface KindDefinition<Kind extends string = string, Body = JsonObject> {
  readonly kind: Kind;
  readonly shape: v.GenericSchema<unknown, Body>;
  readonly sittings: readonly ('founding' | 'meeting' | 'between' | 'anywhere')[];
  readonly since: number;
  readonly reversible: boolean;
  about(body: Body, kinds: Kinds): About;
  /** What cannot be true or is not agreed, on top of the floors that `decide` applies to every kind. */
  check(book: Book, body: Body, context: CheckContext): readonly Refusal[];
  transfers(body: Body, id: EntryId, kinds: Kinds): readonly Transfer[];
  /** Notes and coins change hands when it is written; a correction of the book alone moves none. */
  movesCash(body: Body, kinds: Kinds): boolean;
  /**
   * Changes the draft of the next book beyond its balances. Never throws on a decoded body. The draft shares its members,
   * loans, fines, differences and match parts with other books: put a new one in the record, never change one in place.
   */
  effect(book: Book, body: Body, entry: Entry, kinds: Kinds): void;
  /** Takes the effect back when the entry is reversed. */
  undo(book: Book, body: Body, id: EntryId, kinds: Kinds): void;
  /** What stands in the way of a reversal. */
  checkUndo(book: Book, body: Body, id: EntryId, kinds: Kinds): readonly Refusal[];
}

/** Looks a kind up by name; undefined for one that a newer app wrote. */
export type Kinds = (kind: string) => KindDefinition | undefined;

type Parts<Kind extends string, Shape extends v.GenericSchema> = Pick<
  KindDefinition<Kind, v.InferOutput<Shape>>,
  'kind' | 'sittings'
> & { readonly shape: Shape } & Partial<
    Omit<KindDefinition<Kind, v.InferOutput<Shape>>, 'kind' | 'sittings' | 'shape'>
  >;

const nothing = (): void => undefined;
const none = (): readonly never[] => [];

/** Fills in what most kinds do not need. Reversible unless it says otherwise. */
export function defineKind<const Kind extends string, Shape extends v.GenericSchema>(
  parts: Parts<Kind, Shape>,
): KindDefinition<Kind, v.InferOutput<Shape>> {
  return {
    since: 1,
    reversible: true,
    about: () => ({}),
    check: none,
    transfers: none,
    movesCash: () => true,
    effect: nothing,
    undo: nothing,
    checkUndo: none,
    ...parts,
  };
}
