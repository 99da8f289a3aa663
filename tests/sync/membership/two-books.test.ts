/**
 * A support person's phone has a community's book and follow-up books, on one disk and at one endpoint. With all the keys that any
 * member's phone holds, no byte of a follow-up book opens; and the reverse. Nor does one of the team's books with the keys of another.
 */
import { expect, test } from 'vitest';
import { decideFacts, type FactsDecision } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { type Fact, PROFESSIONS, type Profession } from '../../../src/ledger/purpose.ts';
import { sha256 } from '../../../src/store/hashes.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import { openEpochBlob } from '../../../src/sync/keys/epoch-blob.ts';
import { openKeyring } from '../../../src/sync/membership/ring.ts';
import { openCard } from '../../../src/sync/pages/card.ts';
import { openPage } from '../../../src/sync/pages/page.ts';
import { toBase64 } from '../../../src/sync/wire/base64.ts';
import { decryptContent, HEADER_BYTES } from '../../../src/sync/wire/envelope.ts';
import { assessed, note } from '../../followup/trade.ts';
import { founded, interview, noted } from '../../followup/world.ts';
import { bookHash, loaded, sync, write } from '../driver/phones.ts';
import { BOOK } from '../sample.ts';
import {
  currentOf,
  founder,
  goOn,
  keyringOf,
  letIn,
  type Member,
  remove,
  start,
  together,
  townOfEachTest,
} from './members.ts';
import { writerOf } from './writer.ts';

const town = townOfEachTest();
const FOLLOW_UP = 'ffeeddccbbaa99887766554433221100';
/** Beside it, for one profession each. */
const OWN = {
  technician: '5a69788796a5b4c3d2e1f00f1e2d3c4b',
  socialWorker: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
} as const satisfies Record<Profession, string>;
const CONFIDED = {
  technician: 'Lo que solo dijo a la técnica',
  socialWorker: 'Lo que solo dijo a la trabajadora social',
} as const satisfies Record<Profession, string>;
const ASKED = {
  technician: assessed('w1', 'outcomes-business', { answers: [2, 3, 4, 1] }),
  socialWorker: assessed('w1', 'who-5', { score: 60 }),
} as const satisfies Record<Profession, FactDraft>;
const INSTRUMENT = { technician: 'outcomes-business', socialWorker: 'who-5' } as const;
const SECRET = 'Lo que Aïssatou contó a la trabajadora social';

interface Blob {
  readonly kind: 'page' | 'card';
  readonly id: string;
  readonly version: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));

async function epochsOf(phone: Pick<Member, 'store'>, book: string): Promise<readonly EpochKeys[]> {
  const ring = await openKeyring(crypto, await keyringOf(phone, book));
  if (!ring) throw new Error('no ring');
  return [...ring.epochs.values()];
}

const clientOf = (keys: EpochKeys) =>
  endpointClient({
    fetch: (url, init) => town.endpoint.fetch(url, init),
    ...{ url: 'http://box.test', keys: keys.endpoint, signal: () => new AbortController().signal },
  });

/** All that the endpoint keeps in the boxes of these epochs. */
async function blobsOf(epochs: readonly EpochKeys[]): Promise<readonly Blob[]> {
  const all = await Promise.all(
    epochs.map(async (keys): Promise<readonly Blob[]> => {
      const pages = await clientOf(keys).ask('listPages', { query: { after: 0, limit: 256 } });
      const cards = await clientOf(keys).ask('listCards', { query: { after: 0, limit: 256 } });
      if (!pages.ok || !cards.ok) return [];
      const inCards = await Promise.all(
        cards.answer.cards.map(async ({ id }) => clientOf(keys).ask('readCard', { card: id })),
      );
      return [
        ...pages.answer.pages.map(({ id, blob }) => ({
          kind: 'page' as const,
          id,
          version: 0,
          bytes: bytesOf(blob),
        })),
        ...inCards.flatMap((one) =>
          one.ok && 'blob' in one.answer
            ? [{ kind: 'card' as const, ...one.answer, bytes: bytesOf(one.answer.blob) }]
            : [],
        ),
      ];
    }),
  );
  return all.flat();
}

/** What phones hold: the keys of every epoch that they know, and the pairs that epochs are sealed to. */
interface Held {
  readonly epochs: readonly EpochKeys[];
  readonly pairs: readonly CryptoKeyPair[];
}

async function heldBy(phones: readonly Member[], book: string): Promise<Held> {
  const all = (await Promise.all(phones.map((phone) => epochsOf(phone, book)))).flat();
  return {
    epochs: [...new Map(all.map((keys) => [keys.id, keys])).values()],
    pairs: phones.map(({ keys }) => keys.receiving),
  };
}

/** How many bytes of the blob they can read: by the real openers, and by every key on the bare cipher, also under their own label. */
async function bytesRead(
  { kind, bytes, ...card }: Blob,
  { epochs, pairs }: Held,
  book: string,
): Promise<number> {
  const byId = new Map(epochs.map((keys) => [keys.id, keys]));
  const reader = { crypto, book, epochs: byId, knows: () => true };
  const opened = kind === 'page' ? await openPage(reader, bytes) : await openCard(reader, card, bytes);
  const openers = [...epochs.map((keys) => ({ keys })), ...pairs.map((receiving) => ({ receiving }))];
  const records = await Promise.all(openers.map((opener) => openEpochBlob(crypto, opener, bytes)));
  // Of a record that is signed by half all is read, too.
  let read = opened.ok || records.some((one) => 'record' in one) ? bytes.length : 0;
  const cipher = bytes.subarray(HEADER_BYTES);
  for (const { id, ...keys } of epochs) {
    const relabelled = bytes.slice(0, HEADER_BYTES);
    relabelled.set(Buffer.from(id, 'hex'), 6);
    for (const key of [keys.page, keys.card, keys.record])
      for (const header of [bytes.subarray(0, HEADER_BYTES), relabelled]) {
        const content = await decryptContent(crypto, key, header, cipher);
        if (content.ok) read += content.content.length;
      }
  }
  return read;
}

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
const read = async (blobs: readonly Blob[], held: Held, book: string) =>
  sum(await Promise.all(blobs.map((blob) => bytesRead(blob, held, book))));

/** What one wrote is at the other. */
async function meet(...phones: readonly Member[]): Promise<void> {
  for (const phone of [...phones, ...phones]) {
    town.world.nowMs += 400_000;
    expect((await sync(phone)).trouble).toBe(null);
  }
}

interface Another {
  readonly book: string;
  readonly founding: Draft;
  readonly facts: (facts: readonly Fact[]) => FactsDecision;
  readonly cards: readonly Card[];
}

type OnPhone = Pick<Member, 'store' | 'platter' | 'notices'>;

/** A phone founds one more book beside what it has, and writes into it; all of it is synced. */
async function anotherBook(phone: OnPhone, { book, founding, facts, cards }: Another): Promise<Member> {
  const { store } = phone;
  const created = await store.createBook(book);
  if (!created.ok) throw new Error(created.code);
  const own = await store.phone(book);
  if (!own.ok) throw new Error(own.problem);
  const say = writerOf(town, { store, keys: own.phone, sheet: `sheet-in-${book.slice(0, 6)}` }, book);
  expect(await say([founding], 'founding')).toEqual({ ok: true });
  const member = await start(town, phone, book);
  const decided = facts([]);
  if (!decided.ok) throw new Error(decided.refusal.code);
  expect(await say(decided.drafts, 'first')).toEqual({ ok: true });
  const before = await store.load(book);
  if (!before.ok) throw new Error(before.code);
  expect(await store.append(book, before.heads, { entries: [], cards })).toMatchObject({ ok: true });
  town.world.nowMs += 400_000;
  expect((await sync(member)).trouble).toBe(null);
  return member;
}

/** The team's, with a woman in it. */
const followUpBook = (phone: OnPhone): Promise<Member> =>
  anotherBook(phone, {
    book: FOLLOW_UP,
    founding: founded('followUp'),
    facts: (facts) => decideFacts(facts, [noted('w1'), interview('w1', 'socialWorker', 'note-1')]),
    cards: [
      {
        kind: 'member',
        book: FOLLOW_UP,
        id: 'w1',
        version: 1,
        name: 'Aïssatou',
        symbol: 'sun',
        colour: 'red',
      },
      { kind: 'text', book: FOLLOW_UP, id: 'note-1', version: 1, text: SECRET },
    ],
  });

/** A profession's own beside it, on a phone that has the team's. */
async function bookOf(profession: Profession, phone: OnPhone): Promise<Member> {
  const loadedTeam = await phone.store.load(FOLLOW_UP);
  if (!loadedTeam.ok) throw new Error(loadedTeam.code);
  const team = followUpOf(loadedTeam.book.facts ?? []);
  const [book, card] = [OWN[profession], `note-of-${profession}`];
  return anotherBook(phone, {
    book,
    founding: founded('followUp', { book: FOLLOW_UP, profession }),
    facts: (facts) => decideFacts(facts, [ASKED[profession], note('w1', card)], { team, profession }),
    cards: [{ kind: 'text', book, id: card, version: 1, text: CONFIDED[profession] }],
  });
}

/**
 * Tecla, a social worker, began the team's book and the personal one; Tina, a technician, was let into the team's and began the
 * technicians'; Tània is of the team and of neither.
 */
async function professions() {
  const all = await community();
  const team = await followUpBook(all.tecla);
  const tina = await letIn(town, team, 'member', undefined, FOLLOW_UP);
  const tania = await letIn(town, team, 'member', undefined, FOLLOW_UP);
  await meet(team, tina, tania);
  const personal = await bookOf('socialWorker', all.tecla);
  const technicians = await bookOf('technician', tina);
  await meet(team, tina, tania, personal, technicians);
  return { ...all, team, tina, tania, personal, technicians };
}

/** A community of which a phone was removed, so that there are two epochs; the supporter's phone is one of its phones. */
async function community() {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  const cira = await letIn(town, ana);
  const tecla = await letIn(town, ana, 'support');
  await write(ana, 'open 2025-01-01', 'deposit ana 20', 'count 20', 'seal');
  await together(town, [ana, bea, cira, tecla]);
  await remove(ana, cira);
  await together(town, [ana, bea, tecla]);
  await remove(bea, cira);
  await goOn(town, [ana, bea, tecla]);
  expect(await currentOf(tecla)).toEqual(await currentOf(ana));
  return { ana, bea, cira, tecla };
}

/** Whoever has both write tokens: the pages of one box into the other, as they are and under the other's epoch. */
async function swap(from: EpochKeys, to: EpochKeys): Promise<void> {
  const pages = (await blobsOf([from])).filter(({ kind }) => kind === 'page').map(({ bytes }) => bytes);
  const blobs = pages.flatMap((bytes) => {
    const relabelled = Uint8Array.from(bytes);
    relabelled.set(Buffer.from(to.id, 'hex'), 6);
    return [bytes, relabelled];
  });
  const sent = await Promise.all(
    blobs.map(async (blob) => ({ id: await sha256(crypto, blob), blob: toBase64(blob) })),
  );
  const reply = await clientOf(to).ask('addPages', { body: { pages: sent } });
  expect(reply).toMatchObject({ ok: true });
}

const clearText = ({ platter }: Pick<Member, 'platter'>): string =>
  JSON.stringify(
    [...platter.rows].map(([name, rows]) => [name, [...rows]]),
    (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value),
  );

test('Y4 no byte of a follow-up book opens with what members hold, and none of a community with the keys of a follow-up book', async () => {
  const { ana, bea, cira, tecla } = await community();
  const team = await followUpBook(tecla);
  const members = await heldBy([ana, bea, cira], BOOK);
  const support = await heldBy([team], FOLLOW_UP);
  expect(members.epochs.length).toBeGreaterThan(1);
  const inCommunity = await blobsOf(members.epochs);
  const inFollowUp = await blobsOf(support.epochs);
  expect(inFollowUp.map(({ kind }) => kind).sort()).toEqual(['card', 'card', 'page', 'page']);
  expect(inCommunity.length).toBeGreaterThan(3);
  for (const blob of inFollowUp) expect(await bytesRead(blob, support, FOLLOW_UP)).toBeGreaterThan(0);
  for (const blob of inCommunity) expect(await bytesRead(blob, members, BOOK)).toBeGreaterThan(0);
  expect(await read(inFollowUp, members, BOOK)).toBe(0);
  expect(await read(inFollowUp, members, FOLLOW_UP)).toBe(0);
  expect(await read(inCommunity, support, FOLLOW_UP)).toBe(0);
  expect(await read(inCommunity, support, BOOK)).toBe(0);
});

test('Y4 no byte of a book opens with the keys of any other: of a community, a team, its technicians and its social workers', async () => {
  const { ana, bea, cira, team, tina, tania, personal, technicians } = await professions();
  const held = {
    [BOOK]: await heldBy([ana, bea, cira], BOOK),
    [FOLLOW_UP]: await heldBy([team, tina, tania], FOLLOW_UP),
    [OWN.technician]: await heldBy([technicians], OWN.technician),
    [OWN.socialWorker]: await heldBy([personal], OWN.socialWorker),
  };
  const books = Object.keys(held);
  expect(books).toHaveLength(4);
  for (const [book, own] of Object.entries(held)) {
    const blobs = await blobsOf(own.epochs);
    if (book === OWN.technician || book === OWN.socialWorker)
      expect(blobs.map(({ kind }) => kind).sort()).toEqual(['card', 'page', 'page']);
    else expect(blobs.length).toBeGreaterThan(4);
    for (const blob of blobs) expect(await bytesRead(blob, own, book)).toBeGreaterThan(0);
    for (const [other, keys] of Object.entries(held).filter(([one]) => one !== book))
      for (const label of books) expect([other, await read(blobs, keys, label)]).toEqual([other, 0]);
  }
});

test.each(PROFESSIONS)(
  'Y4 nothing of the %s’s book is on the phone of anybody else of the team: no key, no id, no word',
  async (is) => {
    const { ana, tecla, tina, tania, personal, technicians } = await professions();
    const [own, colleague] =
      is === 'technician' ? ([technicians, tecla] as const) : ([personal, tina] as const);
    const keys = await epochsOf(own, OWN[is]);
    const needles = [
      ...[OWN[is], CONFIDED[is], INSTRUMENT[is], `note-of-${is}`],
      ...keys.flatMap(({ id, secret, endpoint }) => [
        ...[id, endpoint.box, endpoint.tag, endpoint.writeToken, Buffer.from(secret).toString('hex')],
      ]),
    ];
    for (const phone of [colleague, tania]) expect(clearText(phone)).toContain(SECRET);
    for (const phone of [colleague, tania, ana])
      expect(needles.filter((needle) => clearText(phone).includes(needle))).toEqual([]);
    for (const there of [OWN[is], CONFIDED[is], INSTRUMENT[is], `note-of-${is}`])
      expect(clearText(own)).toContain(there);
    // Who asks nothing of anybody has no assessment at all.
    expect(clearText(tania)).not.toMatch(/assessment-made|note-kept/u);
  },
);

test('Y4 nothing of a follow-up book is on a member’s phone: no key, no id, no word', async () => {
  const { ana, bea, cira, tecla } = await community();
  const team = await followUpBook(tecla);
  await together(town, [ana, bea, tecla]);
  const keys = await epochsOf(team, FOLLOW_UP);
  const needles = [
    FOLLOW_UP,
    SECRET,
    'woman-noted',
    ...keys.flatMap(({ id, secret, endpoint }) => [
      ...[id, endpoint.box, endpoint.tag, endpoint.writeToken, Buffer.from(secret).toString('hex')],
    ]),
  ];
  for (const phone of [ana, bea, cira]) {
    expect(clearText(phone).length).toBeGreaterThan(1000);
    expect(needles.filter((needle) => clearText(phone).includes(needle))).toEqual([]);
  }
  for (const there of [FOLLOW_UP, SECRET, 'woman-noted', ...keys.map(({ id }) => id)])
    expect(clearText(tecla)).toContain(there);
});

/** All that the team itself can read of a blob, as text; bytes in it as hex. */
async function contentOf({ kind, bytes, ...card }: Blob, { epochs }: Held): Promise<string> {
  const byId = new Map(epochs.map((keys) => [keys.id, keys]));
  const reader = { crypto, book: FOLLOW_UP, epochs: byId, knows: () => true };
  const opened = kind === 'page' ? await openPage(reader, bytes) : await openCard(reader, card, bytes);
  return JSON.stringify(opened, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
}

test('Y4 a picture and a voice note of a phone are in nothing that it sends or hands over, opened with its own keys', async () => {
  const { tecla } = await community();
  const picture = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 251);
  const clips = await tecla.store.clips();
  const team = await followUpBook(tecla);
  for (const [at, type] of ['image/jpeg', 'audio/webm'].entries()) {
    const id = `w1/business-1/2025-03-04/kept-${at}`;
    expect(await clips.save(FOLLOW_UP, { id, type, bytes: picture })).toEqual({ ok: true });
  }
  const { store } = team;
  const before = await store.load(FOLLOW_UP);
  if (!before.ok) throw new Error(before.code);
  const card: Card = { kind: 'text', book: FOLLOW_UP, id: 'note-2', version: 1, text: 'later' };
  expect(await store.append(FOLLOW_UP, before.heads, { entries: [], cards: [card] })).toMatchObject({
    ok: true,
  });
  town.world.nowMs += 400_000;
  expect((await sync(team)).trouble).toBe(null);

  const support = await heldBy([team], FOLLOW_UP);
  const there = await Promise.all((await blobsOf(support.epochs)).map((blob) => contentOf(blob, support)));
  expect(there.join('')).toContain(SECRET);
  const leaves = [...there, await store.exportBookFile(FOLLOW_UP)].join('');
  const hex = Buffer.from(picture.subarray(0, 24)).toString('hex');
  const base64 = Buffer.from(picture.subarray(0, 24)).toString('base64');
  for (const kept of ['kept-', 'image/jpeg', 'audio/webm', hex, base64]) expect(leaves).not.toContain(kept);
  // It looked for what is there: on this phone's own disk all of it is found.
  expect(clearText(team)).toContain(hex);
  expect(clearText(team)).toContain('image/jpeg');
});

test('Y3 pages of one book put into the other’s box, relabelled or not, leave both books as they are', async () => {
  const { ana, bea, tecla } = await community();
  const team = await followUpBook(tecla);
  const [current] = await currentOf(ana);
  const members = (await epochsOf(ana, BOOK)).find(({ id }) => id === current);
  const [support] = await epochsOf(team, FOLLOW_UP);
  if (!members || !support) throw new Error('no epochs');
  const [before, ofTeam] = [await bookHash(bea), await team.store.load(FOLLOW_UP)];
  await swap(support, members);
  await swap(members, support);
  town.world.nowMs += 400_000;
  for (const phone of [ana, bea, tecla, team]) expect((await sync(phone)).trouble).toBe(null);
  expect([await bookHash(bea), await bookHash(tecla)]).toEqual([before, before]);
  expect((await loaded(bea)).book).not.toHaveProperty('facts');
  const after = await team.store.load(FOLLOW_UP);
  if (!after.ok || !ofTeam.ok) throw new Error('not read');
  expect(after.book).toEqual(ofTeam.book);
  expect(Object.keys(followUpOf(after.book.facts ?? []).women)).toEqual(['w1']);
});
