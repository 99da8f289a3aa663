// A group becomes a community over two books: cut off anywhere it is taken up again, nothing is founded twice, and nothing of the
// follow-up book is in the community's but names and drawings.
import { describe, expect, test } from 'vitest';
import { foundPlanned, isFounded, type Plan, planFor } from '../../../src/app/follow-up/become.ts';
import { openBookSession } from '../../../src/app/state/book-session.ts';
import { beginningOf, foundCommunity } from '../../../src/app/state/found.ts';
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import { factsOfForming, womenOf } from '../../../src/followup/forming.ts';
import { membersNow } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { newPhone, type Phone, partsOn } from '../harness.tsx';

const DAY = civilDate('2026-03-02');
const FOLLOW_UP = 'followup-book-0001';
const GROUP = 'group-to-be-0001';
const WOMEN = [
  {
    id: 'woman-0001',
    name: 'Amina',
    symbol: 'mango',
    colour: 'clay',
    note: 'note-0001',
    words: 'Cose de noche',
  },
  {
    id: 'woman-0002',
    name: 'Binta',
    symbol: 'fish',
    colour: 'sea',
    note: 'note-0002',
    words: 'Debe el alquiler',
  },
] as const;

/** A follow-up book with a group of two women, of whom more is written than their names. */
async function supportPhone(): Promise<Phone> {
  const phone = newPhone();
  const parts = await partsOn(phone);
  const { drafts, cards } = beginningOf({
    book: FOLLOW_UP,
    name: 'Equip',
    on: DAY,
    currency: EUR,
    members: [],
  });
  const [founded] = drafts;
  if (founded?.kind !== 'founded') throw new Error('no founding');
  const purpose = { ...founded, body: { ...founded.body, purpose: 'followUp' as const } };
  await foundCommunity(parts, { book: FOLLOW_UP, drafts: [purpose], cards, intent: 'begun' });
  const facts: FactDraft[] = [
    { fact: 'group-begun', about: GROUP, data: { on: DAY } },
    ...WOMEN.flatMap(({ id, note }): FactDraft[] => [
      {
        fact: 'woman-noted',
        about: id,
        data: {
          on: DAY,
          trade: 'sewing',
          languages: ['wo'],
          availability: ['evenings'],
          neighbourhood: `${note}-where`,
        },
      },
      { fact: 'interviewed', about: id, data: { by: 'socialWorker', on: DAY, note } },
      { fact: 'readiness-said', about: id, data: { is: 'ready', on: DAY } },
      { fact: 'woman-placed', about: id, data: { group: GROUP, on: DAY } },
    ]),
  ];
  const texts = [
    { id: GROUP, text: 'Los lunes del Raval' },
    ...WOMEN.flatMap(({ note, words }) => [
      { id: note, text: words },
      { id: `${note}-where`, text: 'Poble-sec' },
    ]),
  ];
  const written = await tell(phone, facts, texts);
  expect(written).toBe(true);
  parts.store.close();
  return phone;
}

async function tell(
  phone: Phone,
  facts: readonly FactDraft[],
  texts: readonly { id: string; text: string }[] = [],
) {
  const { session, parts } = await openFollowUp(phone);
  const decided = decideFacts(session.view().book.facts ?? [], facts);
  const cards = WOMEN.map(({ id, name, symbol, colour }) => ({
    ...({ kind: 'member', book: FOLLOW_UP, id, version: 1 } as const),
    ...{ name, symbol, colour },
  }));
  const result =
    decided.ok &&
    (await session.dispatch(
      { do: 'write', drafts: decided.drafts },
      { intent: `told-${facts.at(-1)?.fact}`, texts, cards: texts.length > 0 ? cards : [] },
    ));
  session.close();
  parts.store.close();
  return result !== false && result.ok;
}

async function openFollowUp(phone: Phone) {
  const parts = await partsOn(phone);
  const opened = await openBookSession(parts, FOLLOW_UP);
  if (!opened.ok) throw new Error(opened.code);
  return { parts, session: opened.session };
}

async function stateOn(phone: Phone) {
  const { parts, session } = await openFollowUp(phone);
  const state = followUpOf(session.view().book.facts ?? []);
  session.close();
  parts.store.close();
  return state;
}

/** The first of the two writes, as often as it is tried; each time the app was started anew. */
async function foundOn(phone: Phone, plan: Plan, name = 'Les Abelles') {
  const parts = await partsOn(phone);
  const faceOf = (woman: string) => WOMEN.find(({ id }) => id === woman) ?? WOMEN[0];
  const founded = await foundPlanned(parts, { plan, name, on: DAY, currency: EUR, faceOf });
  parts.store.close();
  return founded;
}

async function booksOn(phone: Phone) {
  const parts = await partsOn(phone);
  const books = await parts.store.books();
  parts.store.close();
  return books.map(({ id }) => id).sort();
}

async function planOn(phone: Phone): Promise<Plan> {
  const parts = await partsOn(phone);
  const women = womenOf(await stateOn(phone), GROUP).map(({ id }) => id);
  parts.store.close();
  return planFor(null, women, parts.newId);
}

describe('cut off', () => {
  test('between the two books it is taken up again: one community, told once', async () => {
    const phone = await supportPhone();
    const plan = await planOn(phone);
    expect(await foundOn(phone, plan)).toEqual({ ok: true, book: plan.book });
    // The battery was flat here: the follow-up book knows nothing.
    expect((await stateOn(phone)).groups[GROUP]?.formed).toBeNull();
    expect(await isFounded(await partsOn(phone), plan)).toBe(true);
    expect(await foundOn(phone, plan, 'Another name')).toEqual({ ok: true, book: plan.book });
    expect(await booksOn(phone)).toEqual([FOLLOW_UP, plan.book].sort());
    expect(await tell(phone, factsOfForming(await stateOn(phone), GROUP, { ...plan, on: DAY }))).toBe(true);
    const state = await stateOn(phone);
    expect(state.groups[GROUP]?.formed).toMatchObject({ book: plan.book, members: plan.members });
    expect(factsOfForming(state, GROUP, { ...plan, on: DAY })).toEqual([]);
    const opened = await openBookSession(await partsOn(phone), plan.book);
    if (!opened.ok) throw new Error(opened.code);
    const { book } = opened.session.view();
    expect(book.founding?.name).toBe('Les Abelles');
    expect(membersNow(book).map(({ id, number }) => ({ id, number }))).toEqual(
      plan.members.map(({ member }, at) => ({ id: member, number: at + 1 })),
    );
    expect(book.conditions).toBeNull();
    opened.session.close();
  });

  test('before anything was founded the plan keeps its ids, for the women who stand in the group now', () => {
    let last = 0;
    const newId = () => {
      last += 1;
      return `id-${last}`;
    };
    const first = planFor(null, ['w1', 'w2'], newId);
    const again = planFor(first, ['w2', 'w3'], newId);
    expect(again.book).toBe(first.book);
    expect(again.members).toEqual([first.members[1], { woman: 'w3', member: 'id-4' }]);
  });
});

test('in the community there is no id, no note and no word of the follow-up book but names and drawings', async () => {
  const phone = await supportPhone();
  const plan = await planOn(phone);
  await foundOn(phone, plan);
  await tell(phone, factsOfForming(await stateOn(phone), GROUP, { ...plan, on: DAY }));
  const parts = await partsOn(phone);
  const { store } = parts;
  const [theirs, ours] = await Promise.all([allOf(plan.book), allOf(FOLLOW_UP)]);
  async function allOf(book: string) {
    const loaded = await store.load(book);
    if (!loaded.ok) throw new Error(loaded.code);
    const entries = await store.entriesOf(book, { all: true });
    return { entries, cards: loaded.cards, drafts: await store.drafts(book), phone: loaded.phone };
  }
  const said = JSON.stringify(theirs);
  for (const { name, symbol, colour } of WOMEN)
    for (const crosses of [name, symbol, colour]) expect(said).toContain(crosses);
  const kept = [
    FOLLOW_UP,
    GROUP,
    'Los lunes del Raval',
    'Poble-sec',
    ...WOMEN.flatMap(({ id, note, words }) => [id, note, words]),
    ...['sewing', 'evenings', 'ready', 'socialWorker', 'followUp', 'Equip'],
    ...ours.entries.flatMap(({ sheet, intent, phone: author }) => [sheet, intent, author]),
    ...ours.cards.map(({ id }) => id),
  ];
  for (const word of kept) expect(said).not.toContain(word);
  expect(theirs.phone).not.toBe(ours.phone);
  expect(theirs.drafts).toEqual({});
  parts.store.close();
});
