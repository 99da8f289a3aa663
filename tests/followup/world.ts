/** A follow-up book on phones that write apart: each has the lines that reached it, and writes through the real two doors. */

import { type OfTeam, withBeside } from '../../src/followup/beside.ts';
import { decideFacts } from '../../src/followup/decide.ts';
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import { followUpOf } from '../../src/followup/fold.ts';
import type { FollowUp } from '../../src/followup/follow-up.ts';
import type { Book } from '../../src/ledger/book.ts';
import type { CivilDate } from '../../src/ledger/civil-date.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { type Command, decide } from '../../src/ledger/decide.ts';
import type { Draft } from '../../src/ledger/entries/registry.ts';
import { compareEntries, type Entry, idOf, type JsonObject, READS } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import type { Beside, Profession } from '../../src/ledger/purpose.ts';

export const DAY = '2025-03-04' as CivilDate;

export interface World {
  readonly phone: string;
  readonly entries: Entry[];
  book: Book;
  serial: number;
  /** The team's book on the same phone, where this one stands beside it. */
  readonly beside?: World;
}

export const emptyWorld = (phone: string): World => ({ phone, entries: [], book: fold([]), serial: 0 });

/** @returns 'written', or the code of the refusal. */
export function act(world: World, command: Command): string {
  const sheet = `sheet-of-${world.phone}`;
  const nextNumber = (world.book.heads[sheet] ?? 0) + 1;
  world.serial += 1;
  const intent = `${world.phone}-${world.serial}`;
  const decision = decide(world.book, command, {
    phone: world.phone,
    sheet,
    nextNumber,
    claimedAt: '',
    intent,
  });
  if (!decision.ok) return decision.refusal.code;
  world.entries.push(...decision.entries);
  world.book = decision.foldAnew ? fold(world.entries) : decision.book;
  return 'written';
}

export const write = (world: World, ...drafts: Draft[]): string => act(world, { do: 'write', drafts });

export function say(world: World, ...drafts: FactDraft[]): string {
  const decided = decideFacts(world.book.facts ?? [], drafts, ofTeam(world));
  return decided.ok ? write(world, ...decided.drafts) : decided.refusal.code;
}

export const stateOf = ({ book }: World) => followUpOf(book.facts ?? []);

/** Of a book beside; null of a team's. */
export function ofTeam({ beside: team, book }: World): OfTeam | null {
  const profession = book.founding?.beside?.profession;
  return team && profession ? { team: stateOf(team), profession } : null;
}

export const founded = (purpose?: 'followUp', beside?: Beside): Draft => {
  const currency = { ...EUR, denominations: [...EUR.denominations] };
  return {
    kind: 'founded',
    body: {
      ...{ name: 'Equip', on: DAY, practice: false, currency },
      ...(purpose && { purpose }),
      ...(beside && { beside }),
    },
  };
};

export const announced = (phone: string, role: 'member' | 'support' = 'member'): Draft => ({
  kind: 'phone-announced',
  body: {
    phone,
    signKey: `sign-key-${phone}`,
    receiveKey: `open-key-${phone}`,
    whose: null,
    reads: READS,
    role,
  },
});

/** What one phone has and the other lacks reaches it. */
export function give(from: World, to: World): void {
  const known = new Set(to.entries.map(idOf));
  to.entries.push(...from.entries.filter((entry) => !known.has(idOf(entry))));
  to.entries.sort(compareEntries);
  to.book = fold(to.entries);
}

/** A follow-up book with phones of these names, all of which have all so far. */
export function team<const Names extends readonly string[]>(
  ...names: Names
): { readonly [At in keyof Names]: World } {
  const [first = emptyWorld('none'), ...others] = names.map(emptyWorld);
  write(first, founded('followUp'), ...names.map((name) => announced(name)));
  for (const other of others) give(first, other);
  return [first, ...others] as unknown as { readonly [At in keyof Names]: World };
}

export const BOOK_OF_TEAM = 'book-of-the-team';

export const besideTeam = (profession: Profession): Beside => ({ book: BOOK_OF_TEAM, profession });

/** A profession's book on phones of these, each beside the team's book that is on it. */
export function beside<const Teams extends readonly [World, ...World[]]>(
  profession: Profession,
  ...teams: Teams
): { readonly [At in keyof Teams]: World } {
  const worlds = teams.map((one): World => ({ ...emptyWorld(`${profession}-${one.phone}`), beside: one }));
  const [first, ...others] = worlds as [World, ...World[]];
  write(first, founded('followUp', besideTeam(profession)), ...worlds.map(({ phone }) => announced(phone)));
  for (const other of others) give(first, other);
  return worlds as unknown as { readonly [At in keyof Teams]: World };
}

/** As it may stand there although `decideFacts` refuses it: an older app wrote it, or one that is not ours. */
export const anyhow = (world: World, { fact, about, data }: FactDraft): string =>
  write(world, { kind: 'followed-up', body: { fact, about, data: { ...data } as JsonObject } });

/** Where the fact belongs, of the books of one phone. */
export function sayWhere(worlds: readonly World[], draft: FactDraft): string {
  let said = '';
  for (const world of worlds) {
    said = say(world, draft);
    if (said !== 'inAnotherBook') break;
  }
  return said;
}

/** What a phone that holds both sees. */
export const bothOf = (world: World): FollowUp =>
  world.beside ? withBeside(stateOf(world.beside), stateOf(world)) : stateOf(world);

export const noted = (
  woman: string,
  more: Partial<Extract<FactDraft, { fact: 'woman-noted' }>['data']> = {},
): FactDraft => ({
  fact: 'woman-noted',
  about: woman,
  data: {
    on: DAY,
    trade: 'sewing',
    languages: ['es'],
    availability: ['mornings'],
    neighbourhood: null,
    ...more,
  },
});

export const interview = (
  woman: string,
  by: 'technician' | 'socialWorker',
  note: string | null = null,
): FactDraft => ({
  fact: 'interviewed',
  about: woman,
  data: { by, on: DAY, note },
});

export const begun = (group: string): FactDraft => ({ fact: 'group-begun', about: group, data: { on: DAY } });

export const named = (group: string, name: string): FactDraft => ({
  fact: 'group-named',
  about: group,
  data: { on: DAY, name },
});

export const placed = (woman: string, group: string | null): FactDraft => ({
  fact: 'woman-placed',
  about: woman,
  data: { group, on: DAY },
});

export const formed = (group: string, book: string, ...women: string[]): FactDraft => ({
  fact: 'community-formed',
  about: group,
  data: { on: DAY, book, members: women.map((woman) => ({ woman, member: `member-${woman}` })) },
});

export const taken = (about: string, entry: string): FactDraft => ({
  fact: 'taken-back',
  about,
  data: { entry },
});

export const lastOf = ({ entries, phone }: World): string => {
  const own = entries.filter((entry) => entry.phone === phone).at(-1);
  return own ? idOf(own) : '';
};
