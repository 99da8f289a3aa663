/**
 * A box and phones as sets of ids, to run the pure engine against: the box loses, repeats, forgets and lies as it is told to;
 * a phone's disk is a set of ids with marks. No promise, no bytes.
 */
import { createHash } from 'node:crypto';
import { begin } from '../../../src/sync/engine/begin.ts';
import { step } from '../../../src/sync/engine/step.ts';
import { xorAll } from '../../../src/sync/engine/sums.ts';
import type {
  Answer,
  Ask,
  BoxMark,
  CardThere,
  Cause,
  Deed,
  Failure,
  Input,
  State,
} from '../../../src/sync/engine/types.ts';
import type { BookState } from '../../../src/sync/protocol.ts';

export const idOf = (name: string): string => createHash('sha256').update(name).digest('hex');

interface BoxCard {
  readonly version: number;
  /** Null: the stone of an erased one. */
  readonly blob: string | null;
  readonly number: number;
}

export interface ModelBox {
  storeEpoch: string;
  ids: string[];
  cards: Map<string, BoxCard>;
  cardsLast: number;
  exists: boolean;
  /** Of the next requests: how many are lost on the way, and of how many the answer is lost. */
  lost: number;
  deaf: number;
  serial: number;
  asks: number;
  /** Changes what it says. */
  lie: (answer: Answer) => Answer;
}

export const newBox = (): ModelBox => ({
  ...{ storeEpoch: idOf('epoch').slice(0, 32), ids: [], cards: new Map(), cardsLast: 0, exists: false },
  ...{ lost: 0, deaf: 0, serial: 0, asks: 0, lie: (answer) => answer },
});

export function reset(box: ModelBox): void {
  box.serial += 1;
  Object.assign(box, { ids: [], cards: new Map(), cardsLast: 0, exists: false });
  box.storeEpoch = idOf(`epoch ${box.serial}`).slice(0, 32);
}

const digestOf = (id: string, { version, blob }: BoxCard): string =>
  idOf(`${id} ${version} ${blob ?? 'erased'}`);
const thereOf = (id: string, card: BoxCard): CardThere => ({
  ...{ id, version: card.version, erased: card.blob === null, digest: digestOf(id, card) },
});

export function stateOf({ storeEpoch, ids, cards, cardsLast }: ModelBox): BookState {
  const xor = xorAll([...cards].map(([id, card]) => digestOf(id, card)));
  return {
    ...{ storeEpoch, last: ids.length, count: ids.length, xor: xorAll(ids) },
    cards: { last: cardsLast, count: cards.size, xor },
  };
}

export interface ModelPhone {
  readonly name: string;
  readonly kept: Map<string, { there: string }>;
  readonly junk: Map<string, { there: string }>;
  readonly cards: Map<string, { version: number | null; text: string }>;
  readonly cardsThere: Map<string, CardThere & { readonly storeEpoch: string }>;
  mark: BoxMark;
  state: State;
  waitMs: number | null;
  /** Ids that do not open. */
  readonly isJunk: (id: string) => boolean;
}

export const newPhone = (name: string, isJunk = (_: string) => false): ModelPhone => ({
  ...{ name, kept: new Map(), junk: new Map(), cards: new Map(), cardsThere: new Map(), isJunk },
  ...{ mark: { storeEpoch: null, cursor: 0, cardsCursor: 0 }, state: begin(), waitMs: null },
});

/** One input; what is to be done next. Two deeds at once, or one while another is under way, are a mistake of the engine. */
export function feed(phone: ModelPhone, input: Input): Deed | null {
  const { pending } = phone.state;
  const next = step(phone.state, input);
  phone.state = next.state;
  let deed: Deed | null = null;
  for (const effect of next.effects) {
    if (effect.kind === 'wait') phone.waitMs = effect.ms;
    else if (deed) throw new Error(`two deeds: ${deed.kind} and ${effect.kind}`);
    else deed = effect;
  }
  if (deed && input.kind === 'wake' && pending)
    throw new Error(`${deed.kind} while ${pending.kind} is under way`);
  if (next.state.pending !== (deed ?? (input.kind === 'wake' ? pending : null))) throw new Error('pending');
  return deed;
}

/** A whole round, and those that follow at once. `between` runs before each deed is carried out. */
export function round(phone: ModelPhone, box: ModelBox, cause: Cause = 'person', between = () => {}): void {
  let deed = feed(phone, { kind: 'wake', cause, jitter: 0.5 });
  while (deed) {
    between();
    deed = feed(phone, carry(phone, box, deed));
  }
}

function carry(phone: ModelPhone, box: ModelBox, deed: Deed): Input {
  switch (deed.kind) {
    case 'cut':
      return { kind: 'surveyed', survey: surveyOf(phone) };
    case 'ask':
      return answerTo(phone, box, deed.ask);
    case 'take': {
      const kept = deed.ids.filter((id) => !phone.isJunk(id) && phone.state.round !== null && inBox(box, id));
      const junk = deed.ids.filter((id) => phone.isJunk(id));
      const there = deed.mark.storeEpoch ?? '';
      for (const id of kept) phone.kept.set(id, { there });
      for (const id of junk) phone.junk.set(id, { there });
      note(phone, deed.there, there);
      phone.mark = deed.mark;
      return { kind: 'taken', kept, junk, waiting: 0 };
    }
    case 'mark':
      note(phone, deed.notThere, '');
      note(phone, deed.there, deed.mark.storeEpoch ?? '');
      phone.mark = deed.mark;
      return { kind: 'marked' };
    case 'surveyCards': {
      const there = [...phone.cardsThere.values()].filter((one) => one.storeEpoch === phone.mark.storeEpoch);
      const here = [...phone.cards].map(([id, { version }]) => ({ id, version }));
      return { kind: 'cardsSurveyed', survey: { mark: phone.mark, there, here } };
    }
    case 'takeCards': {
      const found = deed.ids.flatMap((id) => {
        const card = box.cards.get(id);
        return card ? [{ id, card }] : [];
      });
      for (const { id, card } of found) takeCard(phone, id, card);
      return noteCards(
        phone,
        found.map(({ id, card }) => thereOf(id, card)),
        deed.mark,
      );
    }
    case 'markCards':
      for (const id of deed.notThere) phone.cardsThere.delete(id);
      noteCards(phone, deed.there, deed.mark);
      return { kind: 'marked' };
  }
}

const inBox = (box: ModelBox, id: string): boolean => box.ids.includes(id);

function note(phone: ModelPhone, ids: readonly string[], there: string): void {
  for (const id of ids) (phone.kept.get(id) ?? phone.junk.get(id) ?? { there }).there = there;
}

function takeCard(phone: ModelPhone, id: string, { version, blob }: BoxCard): void {
  const own = phone.cards.get(id);
  if (blob === null || own?.version === null || (own?.version ?? 0) >= version) return;
  phone.cards.set(id, { version, text: blob });
}

function noteCards(phone: ModelPhone, there: readonly CardThere[], mark: BoxMark): Input {
  for (const one of there) phone.cardsThere.set(one.id, { ...one, storeEpoch: mark.storeEpoch ?? '' });
  phone.mark = mark;
  return { kind: 'cardsTaken', there };
}

function surveyOf(phone: ModelPhone) {
  const all = [...phone.kept, ...phone.junk];
  const there = all.flatMap(([id, one]) => (one.there === phone.mark.storeEpoch ? [id] : []));
  const [kept, junk] = [[...phone.kept.keys()], [...phone.junk.keys()]];
  const notSentSince = kept.some((id) => !there.includes(id)) ? '2026' : null;
  return { mark: phone.mark, kept, junk, there, uncut: 0, waiting: 0, notSentSince };
}

const problem = (code: Extract<Failure, { kind: 'problem' }>['code']): Input => ({
  kind: 'failed',
  failure: { kind: 'problem', code, retryAfterMs: null },
});

function answerTo(phone: ModelPhone, box: ModelBox, ask: Ask): Input {
  box.asks += 1;
  if (box.lost > 0) {
    box.lost -= 1;
    return { kind: 'failed', failure: { kind: 'unreachable' } };
  }
  const input = said(phone, box, ask);
  if (box.deaf > 0) {
    box.deaf -= 1;
    return { kind: 'failed', failure: { kind: 'unreachable' } };
  }
  return input.kind === 'answered' ? { ...input, answer: box.lie(input.answer) } : input;
}

function said(phone: ModelPhone, box: ModelBox, ask: Ask): Input {
  if (!box.exists && ask.op !== 'createBook') return problem('noSuchBook');
  const answered = (answer: Answer): Input => ({ kind: 'answered', answer });
  const { storeEpoch } = box;
  switch (ask.op) {
    case 'createBook':
      box.exists = true;
      return answered({ op: 'createBook', book: stateOf(box) });
    case 'readBook':
      return answered({ op: 'readBook', book: stateOf(box) });
    case 'listPages': {
      const ids = box.ids.slice(ask.after, ask.after + Math.min(ask.limit, 3));
      const next = ask.after + ids.length;
      return answered({ op: 'listPages', ids, storeEpoch, next, more: next < box.ids.length });
    }
    case 'listIds': {
      const ids = box.ids.slice(ask.after, ask.after + 5);
      const next = ask.after + ids.length;
      return answered({ op: 'listIds', ids, storeEpoch, next, more: next < box.ids.length });
    }
    case 'addPages': {
      const items = ask.ids.slice(0, 4).map((id) => {
        const state = inBox(box, id) ? ('already' as const) : ('stored' as const);
        if (state === 'stored') box.ids.push(id);
        return { id, state };
      });
      return answered({ op: 'addPages', items, book: stateOf(box) });
    }
    case 'listCards': {
      const later = [...box.cards].filter(([, { number }]) => number > ask.after);
      const part = later.sort(([, one], [, other]) => one.number - other.number).slice(0, 2);
      const next = part.at(-1)?.[1].number ?? ask.after;
      const more = later.length > part.length;
      return answered({ op: 'listCards', ids: part.map(([id]) => id), storeEpoch, next, more });
    }
    case 'putCard':
      return put(phone, box, ask.card.id);
    case 'readCard':
      return box.cards.has(ask.id) ? answered({ op: 'readCard', id: ask.id }) : problem('noSuchCard');
  }
}

function put(phone: ModelPhone, box: ModelBox, id: string): Input {
  const own = phone.cards.get(id);
  const there = box.cards.get(id);
  const erased = own?.version === null;
  const version = erased ? Math.max(1, there?.version ?? 1) : (own?.version ?? 1);
  const blob = erased ? null : (own?.text ?? '');
  if (there?.blob === null && !erased) return problem('cardErased');
  if (there && !erased && version < there.version) return problem('cardOlder');
  if (there && !erased && version === there.version && blob !== there.blob) return problem('cardConflict');
  const number = box.cardsLast + 1;
  const card = { version, blob, number };
  if (!there || version !== there.version || blob !== there.blob) {
    box.cardsLast = number;
    box.cards.set(id, card);
  }
  return { kind: 'answered', answer: { op: 'putCard', there: thereOf(id, card) } };
}
