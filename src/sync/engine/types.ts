/**
 * The words of the sync engine: what it knows of one book and its box at one endpoint (State), what it is told (Input) and
 * what it asks for (Effect). Ids and counts only. At any time one effect is under way besides `wait`; its result is the next
 * input but for `wake`, which may come whenever it likes.
 * Types only. Must not know: blobs, keys, the clock, the disk, the network.
 */
import type { CardId } from '../../ledger/ids.ts';
import type { BookState, PAGE_REFUSALS, ProblemCode } from '../protocol.ts';

/** SHA-256 of a blob, 64 hex digits. */
export type BlobId = string;

/** Where this phone is in a box. A cursor of another store epoch is worth nothing; null: never asked. */
export interface BoxMark {
  readonly storeEpoch: string | null;
  /** The number of pages that were gone through from the first on. */
  readonly cursor: number;
  readonly cardsCursor: number;
}

/** What the disk of this phone has for the box. */
export interface Survey {
  readonly mark: BoxMark;
  /** Blobs with their bytes, the oldest first: what can be given to a box. Pages, records, and what waits to be opened. */
  readonly kept: readonly BlobId[];
  /** Came and did not open: ids alone. */
  readonly junk: readonly BlobId[];
  /** Of both, those known to be in the box of `mark.storeEpoch`. */
  readonly there: readonly BlobId[];
  /** Lines of this phone that are in no page yet. */
  readonly uncut: number;
  /** Blobs of `kept` that wait: their predecessors, or the keys of their epoch, have not come. */
  readonly waiting: number;
  /** Claimed by the phone's clock: since when the oldest of `kept` that is not there has been here. */
  readonly notSentSince: string | null;
}

/** A card in the box: `digest` is SHA-256 of its cardText, in hex. */
export interface CardThere {
  readonly id: CardId;
  readonly version: number;
  readonly erased: boolean;
  readonly digest: string;
}

/** A card that is newer here than it is known to be there; `version` null: erased here. */
export interface CardOut {
  readonly id: CardId;
  readonly version: number | null;
}

export interface CardsSurvey {
  readonly mark: BoxMark;
  /** What is known to be in the box of `mark.storeEpoch`. */
  readonly there: readonly CardThere[];
  /** Cards here, erased ones too. */
  readonly here: readonly CardOut[];
}

/** One request to the endpoint. `after` and `limit` as in the protocol; ids of `addPages` fit in one request by number. */
export type Ask =
  | { readonly op: 'readBook' }
  | { readonly op: 'createBook' }
  | { readonly op: 'listPages'; readonly after: number; readonly limit: number }
  | { readonly op: 'addPages'; readonly ids: readonly BlobId[] }
  | { readonly op: 'listIds'; readonly after: number }
  | { readonly op: 'listCards'; readonly after: number }
  | { readonly op: 'putCard'; readonly card: CardOut }
  | { readonly op: 'readCard'; readonly id: CardId };

interface Part {
  readonly storeEpoch: string;
  readonly next: number;
  readonly more: boolean;
}

export type PageRefusal = (typeof PAGE_REFUSALS)[number];
export type PageItem =
  | { readonly id: BlobId; readonly state: 'stored' | 'already' }
  | { readonly id: BlobId; readonly state: 'refused'; readonly reason: PageRefusal };

/** What an ask brought. The bytes of a list or a card stay with the driver until they are taken. */
export type Answer =
  | { readonly op: 'readBook' | 'createBook'; readonly book: BookState }
  | ({ readonly op: 'listPages'; readonly ids: readonly BlobId[] } & Part)
  /** Items of the pages that were sent: the first of those asked for, as many as one request holds. */
  | { readonly op: 'addPages'; readonly items: readonly PageItem[]; readonly book: BookState }
  | ({ readonly op: 'listIds'; readonly ids: readonly BlobId[] } & Part)
  | ({ readonly op: 'listCards'; readonly ids: readonly CardId[] } & Part)
  | { readonly op: 'putCard'; readonly there: CardThere }
  | { readonly op: 'readCard'; readonly id: CardId };

/** Why an ask brought no answer. `notAnEndpoint`: what came is not an answer of the protocol. */
export type Failure =
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly retryAfterMs: number | null }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'notAnEndpoint' };

/** Why a round begins. `written`: a line; `sealed`: a meeting; `hidden`: the app; `person`: somebody pressed the button. */
export type Cause = 'start' | 'online' | 'written' | 'sealed' | 'hidden' | 'timer' | 'person';

export type Input =
  /** `jitter`: a random number from 0 up to 1, for the wait after the round. */
  | { readonly kind: 'wake'; readonly cause: Cause; readonly jitter: number }
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Of the ids to take, those that are on the disk now, with bytes or as junk. One whose bytes are not its own is in neither. */
  | {
      readonly kind: 'taken';
      readonly kept: readonly BlobId[];
      readonly junk: readonly BlobId[];
      readonly waiting: number;
    }
  | { readonly kind: 'marked' }
  | { readonly kind: 'cardsSurveyed'; readonly survey: CardsSurvey }
  /** All of the cards to take as they are in the box, opened or not. */
  | { readonly kind: 'cardsTaken'; readonly there: readonly CardThere[] }
  /** Instead of any result but an answer: nothing was written. `code` is the store's. */
  | { readonly kind: 'diskFailed'; readonly code: string };

export type Effect =
  /** Cuts what is due, then says what is here → `surveyed`. */
  | { readonly kind: 'cut'; readonly carrierReady: boolean; readonly hidden: boolean }
  /** → `answered` or `failed`. */
  | { readonly kind: 'ask'; readonly ask: Ask }
  /** Opens and keeps `ids` of the last list, notes that `there` are in the box, moves the mark: one transaction → `taken`. */
  | {
      readonly kind: 'take';
      readonly ids: readonly BlobId[];
      readonly there: readonly BlobId[];
      readonly mark: BoxMark;
    }
  /** → `marked`. */
  | {
      readonly kind: 'mark';
      readonly there: readonly BlobId[];
      readonly notThere: readonly BlobId[];
      readonly mark: BoxMark;
    }
  /** → `cardsSurveyed`. */
  | { readonly kind: 'surveyCards' }
  /** Takes in these cards of the last list, or the one that was read, and moves the mark → `cardsTaken`. */
  | { readonly kind: 'takeCards'; readonly ids: readonly CardId[]; readonly mark: BoxMark }
  /** → `marked`. */
  | {
      readonly kind: 'markCards';
      readonly there: readonly CardThere[];
      readonly notThere: readonly CardId[];
      readonly mark: BoxMark;
    }
  /** Wake with `timer` after this long; takes the place of a wait before. */
  | { readonly kind: 'wait'; readonly ms: number };

/** What people may have to know. `endpointDisagrees`: it withholds, or says that it has what it does not show. */
export type Trouble =
  | Failure
  | { readonly kind: 'endpointDisagrees'; readonly about: 'pages' | 'cards' }
  /** A round that is longer than any honest box needs; it goes on after a wait. */
  | { readonly kind: 'tooMuch' }
  | { readonly kind: 'disk'; readonly code: string };

/** What a screen may say, as of the last thing that was found out. */
export interface Status {
  readonly running: boolean;
  readonly trouble: Trouble | null;
  /** Blobs on this phone, and how many of them are known to be in the box. */
  readonly here: number;
  readonly there: number;
  readonly uncut: number;
  readonly waiting: number;
  readonly notSentSince: string | null;
  /** Blobs, and cards, that the endpoint does not take, by its reason. */
  readonly refused: Readonly<Partial<Record<PageRefusal | 'card', number>>>;
  /** Cards that are not in the box as they are here. */
  readonly cardsOut: number;
}

/** What one round has found out so far. */
export interface Round {
  readonly jitter: number;
  /** Cuts and looks, asks nobody: while resting after a failure. */
  readonly here: boolean;
  readonly asksLeft: number;
  readonly mark: BoxMark;
  readonly kept: ReadonlySet<BlobId>;
  readonly junk: ReadonlySet<BlobId>;
  /** Known to be in the box, and the xor of those ids. */
  readonly there: ReadonlySet<BlobId>;
  readonly thereXor: string;
  /** Not sent again in this round. */
  readonly refused: ReadonlyMap<BlobId, PageRefusal>;
  /** What the endpoint last said that it has; `fresh`: nothing was listed since. */
  readonly book: BookState | null;
  readonly fresh: boolean;
  /** A list after the mark brought nothing although the endpoint says that there is more. */
  readonly stuck: boolean;
  /** All ids of the box in order, while they are listed; null before. */
  readonly ids: readonly BlobId[] | null;
  /** The ids were compared one by one: a difference after that is the endpoint's. */
  readonly compared: boolean;
  /** Ranges to list for what is missing here. */
  readonly wanted: readonly { readonly after: number; readonly limit: number }[];
  readonly disagrees: 'pages' | 'cards' | null;
  readonly cards: CardsRound | null;
  readonly survey: Survey | null;
  readonly waiting: number;
}

export interface CardsRound {
  readonly there: ReadonlyMap<CardId, CardThere>;
  readonly here: ReadonlyMap<CardId, CardOut>;
  readonly refused: ReadonlySet<CardId>;
  /** Listed from the first on: a difference after that is the endpoint's. */
  readonly relisted: boolean;
  readonly stuck: boolean;
  /** What both have was compared; now those that are newer here are put, `changed` once one was. */
  readonly putting: boolean;
  readonly changed: boolean;
}

/** An effect whose result comes as an input. */
export type Deed = Exclude<Effect, { readonly kind: 'wait' }>;

export interface State {
  /** Null while no round runs. */
  readonly round: Round | null;
  /** What is under way. */
  readonly pending: Deed | null;
  /** The last round failed: only online, sealed, person, start and the timer ask again. */
  readonly resting: boolean;
  readonly failures: number;
  /** The endpoint answered in the last round: there is somebody to cut pages for. */
  readonly reached: boolean;
  /** Woken while a round ran. */
  readonly again: { readonly cause: Cause; readonly jitter: number } | null;
  readonly status: Status;
}

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}
