/** A community and a team, each with everything real, at one endpoint: what the app does after a round is done here when a test says so. */
import { expect } from 'vitest';
import type { BrowserParts } from '../../../src/app/sync/browser-parts.ts';
import type { SyncedBook } from '../../../src/app/sync/door.ts';
import { totalsIn } from '../../../src/app/sync/totals-in.ts';
import { totalsOut } from '../../../src/app/sync/totals-out.ts';
import { totalsTurn } from '../../../src/app/sync/totals-turn.ts';
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import { outOf } from '../../../src/followup/totals-box.ts';
import type { Book } from '../../../src/ledger/book.ts';
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import type { Sharing } from '../../../src/ledger/conditions/conditions.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { founded } from '../../followup/world.ts';
import { FREE } from '../../ledger/story/community.ts';
import { perform, sync, write } from '../driver/phones.ts';
import { emptyPhone, type Member, start, type Town } from '../membership/members.ts';
import { writerOf } from '../membership/writer.ts';
import { BOOK } from '../sample.ts';

export const TEAM = 'ffeeddccbbaa99887766554433221100';
const URL = 'https://box.test';
const ALL = { for: ['ana', 'bea', 'cira', 'dora'], against: [], abstained: [] };

/** What the app has of a browser, over the endpoint of the town. */
const browserOf = ({ world }: Town, { store }: Pick<Member, 'store'>): BrowserParts => ({
  ...{ store, crypto, random: () => 0.5, now: () => new Date(world.nowMs) },
  window: {
    fetch: (url: string, init: RequestInit) => world.endpoint.fetch(url, init),
    setTimeout: () => 0,
  } as unknown as BrowserParts['window'],
});

export async function loadedOf({ store }: Pick<Member, 'store'>, book: string): Promise<Book> {
  const read = await store.load(book);
  if (!read.ok) throw new Error(read.code);
  return read.book;
}

/** An open book as the app has it. */
async function opened(town: Town, phone: Member, id: string): Promise<SyncedBook> {
  let book = await loadedOf(phone, id);
  const reload = async () => {
    book = await loadedOf(phone, id);
  };
  const say = writerOf(town, phone, id);
  return {
    ...{ id, book: () => book, subscribe: () => () => undefined, reload },
    async write(drafts, intent) {
      const done = await say(drafts, intent);
      await reload();
      return done;
    },
  };
}

/** A turn after a round, as the sync of the app takes it. Each call is an app that was just started. */
export async function turn(town: Town, phone: Member, id = BOOK): Promise<void> {
  await totalsTurn(browserOf(town, phone), await opened(town, phone, id)).take();
}

export const outOfGroup = async (town: Town, phone: Member) =>
  totalsOut(browserOf(town, phone), await opened(town, phone, BOOK));
export const inOfTeam = async (town: Town, phone: Member) =>
  totalsIn(browserOf(town, phone), await opened(town, phone, TEAM));

/** A meeting in which somebody saves, with what else is written in it. */
export async function meeting(phone: Member, day: string, ...drafts: readonly Draft[]): Promise<void> {
  const { balances } = await loadedOf(phone, BOOK);
  const box = (balances.box ?? 0) / 100 + 20;
  await write(phone, `open ${day}`, 'deposit ana 20');
  for (const draft of drafts) expect(await perform(phone, { do: 'write', drafts: [draft] })).toBe('written');
  await write(phone, `count ${box}`, 'seal');
}

export const agrees = (sharing: Sharing): Draft => ({
  kind: 'conditions-agreed',
  body: { conditions: { ...FREE, sharing }, votes: ALL },
});

export const sendsTo = (code: string | null): Draft => ({ kind: 'totals-slot-set', body: { code } });

export const at = (town: Town, day: string): void => {
  town.world.nowMs = Date.parse(`${day}T18:00:00.000Z`);
};

/** The team's first phone, connected to the endpoint. */
export async function foundTeam(town: Town): Promise<Member> {
  const phone = await emptyPhone(town);
  await phone.store.createBook(TEAM);
  const own = await phone.store.phone(TEAM);
  if (!own.ok) throw new Error(own.problem);
  const founding = writerOf(town, { ...phone, keys: own.phone, sheet: 'sheet-of-team' }, TEAM);
  expect(await founding([founded('followUp')], 'founding')).toEqual({ ok: true });
  const member = await start(town, phone, TEAM);
  const kept = await (await phone.store.keyrings()).change(TEAM, (now) => ({ ...now, endpoint: URL }));
  expect(kept.ok).toBe(true);
  await sync(member);
  return member;
}

export const stateOf = async (team: Member) => followUpOf((await loadedOf(team, TEAM)).facts ?? []);

export async function says(town: Town, team: Member, ...facts: readonly FactDraft[]): Promise<void> {
  const book = await loadedOf(team, TEAM);
  const decided = decideFacts(book.facts ?? [], facts);
  if (!decided.ok) throw new Error(decided.refusal.code);
  const intent = crypto.randomUUID().slice(0, 12);
  expect(await writerOf(town, team, TEAM)(decided.drafts, intent)).toEqual({ ok: true });
}

/** The team makes a box, or new keys for one, and shows the code. */
export async function makesBox(town: Town, team: Member, id = 'box-1'): Promise<string> {
  const tools = await inOfTeam(town, team);
  const made = await tools.make();
  if (!made.ok) throw new Error(made.code);
  const without = outOf((await loadedOf(team, TEAM)).phones);
  const data = { on: '2025-01-02' as CivilDate, name: 'Las Hormigas', ...made.made, without };
  await says(town, team, { fact: 'totals-box', about: id, data });
  const code = await tools.code(made.made);
  return code?.word ?? expect.fail('a code');
}

export const monthsIn = async (team: Member, book = BOOK) =>
  ((await stateOf(team)).totals[book] ?? []).map(({ signed: { totals } }) => [totals.month, totals.meeting]);
