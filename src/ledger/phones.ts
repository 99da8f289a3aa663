/**
 * What a book knows of its phones: who may write, who had the pen, which keys are in use, and where phones disagree.
 * Plain data, part of the Book. Must not know: keys' bytes beyond their text, how anything travels.
 */
import type { CivilDate } from './civil-date.ts';
import type { CardId, EntryId, KeyId, MeetingId, PhoneId, SheetId } from './ids.ts';
import type { Amount } from './money.ts';

/** Sheet → last number: how far somebody knew each sheet. */
export type Heads = Readonly<Record<SheetId, number>>;

export type PhoneRole = 'member' | 'support';

/** Signatures under the removal of a phone; it acts once there are enough. `heads`: what of its lines still counts. */
export interface Removal {
  readonly by: readonly PhoneId[];
  readonly acts: boolean;
  readonly heads: Heads;
}

export interface Phone {
  readonly id: PhoneId;
  /** The entry that let it in: the founding, its announcement, or its return by the recovery sheet. */
  readonly entry: EntryId;
  readonly cameBy: 'founded' | 'announced' | 'restored';
  readonly role: PhoneRole;
  /** Public keys as text; null for a founder's phone that has not announced them. */
  readonly signKey: string | null;
  readonly receiveKey: string | null;
  readonly whose: CardId | null;
  /** It reads entry kinds up to this generation. */
  readonly reads: number;
  readonly removal: Removal | null;
}

/** When a phone was last heard of: its own clock's claim, and how many meetings were sealed by then. */
export interface Heard {
  readonly at: string;
  readonly seals: number;
}

/** Epochs that no other follows: more than one where two began apart; the smaller is written under, the next joins them. */
export type KeyTips = readonly KeyId[];

/** The public halves of the recovery sheet in force. */
export interface Recovery {
  readonly id: KeyId;
  readonly entry: EntryId;
  readonly signKey: string;
  readonly openKey: string;
}

/** Where an entry stands in the one order. */
export interface OrderKey {
  readonly lamport: number;
  readonly sheet: SheetId;
  readonly number: number;
}

/**
 * One phone's turn with the pen. It begins with a line of its own phone, so that each of its lines is known to be written
 * in it: a turn that was passed holds none until it is taken up. `until`: the phone began another turn there. `heads`
 * cuts its sheets once the pen went on.
 */
export interface PenTurn {
  readonly entry: EntryId;
  readonly phone: PhoneId;
  readonly passed: boolean;
  readonly from: OrderKey;
  readonly until: OrderKey | null;
  readonly heads: Heads | null;
}

/** Why an entry waits without effect. */
export type WaitReason =
  /** written between meetings: a meeting reads it out and adopts it */
  | 'between'
  /** came after its meeting was closed, or after the pen went on */
  | 'late'
  | 'notThePen'
  /** of a branch that is set aside */
  | 'aside'
  | 'unknownPhone'
  | 'removedPhone'
  /** its author may not write this kind, or wrote it where it cannot stand */
  | 'notAllowed'
  /** a newer app wrote it */
  | 'newer'
  /** lines that it stands on have not arrived */
  | 'missing'
  /** its number is not one that its phone could have given */
  | 'number'
  | 'tooMuch'
  /** adopts what counts without it, or corrects what does not count (needless.ts) */
  | 'needless';

/** One side of a clash, as a screen shows it beside the others. */
export interface ClashSide {
  /** What is chosen: an opening, a seal, or the entry that gave a phone the pen (the meeting goes on with it). */
  readonly entry: EntryId;
  readonly phone: PhoneId;
  readonly claimedAt: string;
  readonly meeting: MeetingId;
  readonly number: number;
  readonly heldOn: CivilDate;
  /** What the seal of this side says; null where there is none yet. */
  readonly counted: Amount | null;
  readonly witnesses: number;
}

/**
 * Two phones wrote what cannot both stand. `provisional` counts until people choose; nothing is sealed meanwhile.
 * `choices`: what was chosen so far where the choices differ, or leave a side out.
 */
export interface Clash {
  readonly kind: 'pens' | 'openings' | 'seals';
  readonly sides: readonly ClashSide[];
  readonly provisional: EntryId;
  readonly choices: readonly EntryId[];
}
