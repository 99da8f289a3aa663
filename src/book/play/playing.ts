/**
 * A book while a script is played, by the same `decide` as the app: one sheet for each sitting and phone. All phones see all of
 * it at once. Ids are plain ("meeting-2:7", "member-3"), so that the same script gives the same book, byte for byte.
 */
import { type Book, emptyBook } from '../../ledger/book.ts';
import type { Card } from '../../ledger/cards.ts';
import { type Command, type Decision, decide } from '../../ledger/decide.ts';
import { type Entry, idOf } from '../../ledger/entry.ts';
import { fold } from '../../ledger/fold.ts';
import {
  type BookId,
  ENTRY_ID,
  type EntryId,
  entryIdOf,
  type MeetingId,
  type PhoneId,
  type SheetId,
} from '../../ledger/ids.ts';
import type { SheetHead } from '../../ledger/sheet-head.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import { headAfter } from '../running.ts';
import type { Desk } from './desk.ts';
import { memberCard, memberIdOf } from './member-card.ts';

/** The founder's phone, as steps name it. */
export const PHONE = 'phone-1';
/** The number that no entry of a script has: the id of an unknown label ends with it. */
export const NO_NUMBER = 9_999_999_999;

export interface Playing {
  readonly crypto: StoreCrypto;
  readonly id: BookId;
  /** Who writes what no step gives to another phone: the id by which the book knows it. */
  readonly founder: PhoneId;
  book: Book;
  sheet: SheetId;
  claimedAt: string;
  readonly entries: Entry[];
  readonly cards: Card[];
  /** The running hash after every entry. */
  readonly running: SheetHead[];
  readonly headBySheet: Map<SheetId, SheetHead>;
  readonly idByLabel: Map<string, EntryId>;
  readonly meetingByNumber: Map<number, MeetingId>;
  /** Cards of the step that is being drafted; kept only if it is accepted. */
  pending: Card[];
}

export function startPlaying(crypto: StoreCrypto, id: BookId, founder: PhoneId): Playing {
  return {
    crypto,
    id,
    founder,
    book: emptyBook(),
    sheet: 'founding',
    claimedAt: '',
    entries: [],
    cards: [],
    running: [],
    headBySheet: new Map(),
    idByLabel: new Map(),
    meetingByNumber: new Map(),
    pending: [],
  };
}

export function deskOf(playing: Playing): Desk {
  return {
    book: playing.book,
    conditions: playing.book.conditions,
    member: memberIdOf,
    entry: (said) => playing.idByLabel.get(said) ?? (ENTRY_ID.test(said) ? said : entryIdOf(said, NO_NUMBER)),
    meeting: (number) => playing.meetingByNumber.get(number) ?? entryIdOf(`meeting-${number}`, NO_NUMBER),
    memberCard: (number, name) => {
      playing.pending.push(memberCard(playing.id, number, name));
    },
    card: (text, symbol) => (text === undefined ? null : textCard(playing, text, symbol)),
  };
}

function textCard(playing: Playing, text: string, symbol?: string): string {
  const id = `text-${playing.cards.length + playing.pending.length + 1}`;
  playing.pending.push({
    kind: 'text',
    book: playing.id,
    id,
    version: 1,
    text,
    ...(symbol ? { symbol } : {}),
  });
  return id;
}

/** Decides and, where it is accepted, writes: entries, running hashes and the cards they name. */
export async function write(
  playing: Playing,
  command: Command,
  intent: string,
  named: PhoneId = PHONE,
): Promise<Decision> {
  const { claimedAt } = playing;
  const [phone, sheet] =
    named === PHONE ? [playing.founder, playing.sheet] : [named, `${playing.sheet}-${named}`];
  const nextNumber = (playing.headBySheet.get(sheet)?.last ?? 0) + 1;
  const decision = decide(playing.book, command, { phone, sheet, nextNumber, claimedAt, intent });
  if (decision.ok && decision.entries.length > 0) {
    playing.cards.push(...playing.pending);
    for (const entry of decision.entries) await keep(playing, entry);
    playing.book = decision.foldAnew ? fold(playing.entries) : decision.book;
  }
  playing.pending = [];
  return decision;
}

async function keep(playing: Playing, entry: Entry): Promise<void> {
  const { crypto, id, headBySheet, running, entries } = playing;
  const head = await headAfter(crypto, id, headBySheet.get(entry.sheet), entry);
  headBySheet.set(entry.sheet, head);
  running.push(head);
  entries.push(entry);
  if (entry.kind === 'meeting-opened') playing.meetingByNumber.set(Number(entry.body.number), idOf(entry));
}

export function entryById({ entries }: Playing, id: EntryId): Entry | undefined {
  return entries.find((entry) => idOf(entry) === id);
}
