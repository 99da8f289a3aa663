/**
 * Stories of several phones that a treasurer can read. A line says which phone writes what, in the words of story.ts:
 *   A: deposit ana 20              phone A writes; `A: x: deposit ana 20` gives the line a name
 *   B: take                        B takes the pen over · A: pass B · B: take up · B: choose x · A: remove C
 *   A: announce C                  · announce C support · announce C reads 3
 *   A: wrong x                     takes the line back, its cash goes now · A: wrong x right deposit bea 2
 *   A > B                          all that A has reaches B · A <> B · all
 *   B gets x y                     single lines reach B out of turn
 *   = B box 20                     what B's book says: accounts, and
 *   = B pen A · = B meeting 2 · = B waits late x y · = B waits nothing · = B clash pens x y · = B clash nothing
 *   = B arriving 2                 lines that a seal covers and that are not here
 * Phone A founded the book with ana, bea, cira and dora. At the end every phone gets everything, in any order, and all
 * must come to the same book, without a finding.
 */
import { expect } from 'vitest';
import { type Account, held } from '../../src/ledger/accounts.ts';
import { arrivingIn } from '../../src/ledger/arriving.ts';
import { type Book, emptyBook } from '../../src/ledger/book.ts';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { checkBook } from '../../src/ledger/checks.ts';
import { EUR } from '../../src/ledger/currency.ts';
import type { Command, Decision } from '../../src/ledger/decide.ts';
import type { Draft } from '../../src/ledger/entries/registry.ts';
import { type Entry, idOf } from '../../src/ledger/entry.ts';
import {
  type Apart,
  act,
  coveredBy,
  give,
  newApart,
  newSheet,
  type OnePhone,
  phoneId,
  phoneOf,
} from './apart/phones.ts';
import { FREE, NAMES } from './story/community.ts';
import { written } from './story/money.ts';
import { type Scene, VERBS } from './story/verbs.ts';

export interface ToldApart {
  readonly apart: Apart;
  readonly ids: Map<string, string>;
  readonly book: Book;
}

interface Options {
  readonly phones?: readonly string[];
  /** The first meeting was sealed already, and the next is open on phone A. */
  readonly first?: boolean;
  readonly open?: boolean;
  /** Findings that the end may show. */
  readonly findings?: readonly string[];
}

export function apart(text: string, options: Options = {}): ToldApart {
  const { phones = ['B', 'C'], first = true, open = first, findings = [] } = options;
  const told = { apart: newApart(), ids: new Map<string, string>() };
  const start = ['A: found', ...NAMES.map((name, at) => `A: joins ${name} ${at + 1}`), 'A: agree'];
  const more = [
    ...phones.map((name) => `A: announce ${name}`),
    ...(first ? ['A: open 2025-01-01', 'A: count 0', 'A: seal'] : []),
  ];
  phoneOf(told.apart, 'A');
  for (const name of phones) phoneOf(told.apart, name);
  for (const line of [...start, ...more, ...(open ? ['A: m: open 2025-01-15'] : []), 'all']) play(told, line);
  for (const line of text.split('\n')) {
    const step = line.replace(/#.*$/u, '').trim();
    if (step) play(told, step);
  }
  return { ...told, book: meet(told.apart, findings) };
}

/** Whatever the order of arrival, all phones come to one book. */
function meet(world: Apart, findings: readonly string[]): Book {
  const phones = [...world.phones.values()];
  for (const one of phones) for (const other of phones) if (one !== other) give(world, one, other);
  for (const one of [...phones].reverse())
    for (const other of phones) if (one !== other) give(world, one, other);
  const [first] = phones;
  const books = new Set(phones.map(({ book }) => canonicalText(book)));
  expect(books.size, 'one book on all phones').toBe(1);
  const found = checkBook([...(first?.entries.values() ?? [])]);
  expect(
    found.map(({ check, detail }) => `${check} ${detail}`),
    'the checks of the book',
  ).toEqual(findings);
  return first?.book ?? emptyBook();
}

function play(told: Pick<ToldApart, 'apart' | 'ids'>, line: string): void {
  const { apart: world } = told;
  const sync = /^(\w+) (<?>) (\w+)$/u.exec(line);
  if (line === 'all') {
    const phones = [...world.phones.values()];
    for (const one of [...phones, ...phones])
      for (const other of phones) if (one !== other) give(world, one, other);
  } else if (sync) {
    const [from, to] = [phoneOf(world, sync[1] ?? ''), phoneOf(world, sync[3] ?? '')];
    give(world, from, to);
    if (sync[2] === '<>') give(world, to, from);
  } else if (line.startsWith('=')) {
    check(told, line.slice(1).trim());
  } else if (/^\w+ gets /u.test(line)) {
    const [name = '', , ...labels] = line.split(/\s+/u);
    const ids = new Set(labels.map((label) => told.ids.get(label)));
    for (const from of world.phones.values())
      give(world, from, phoneOf(world, name), (entry) => ids.has(idOf(entry)));
  } else write(told, line);
}

function write(told: Pick<ToldApart, 'apart' | 'ids'>, line: string): void {
  const restarted = /^(\w+): restart$/u.exec(line)?.[1];
  if (restarted) {
    newSheet(told.apart, phoneOf(told.apart, restarted));
    return;
  }
  const [step = '', expected = 'written'] = line.split(' ! ').map((part) => part.trim());
  const [, name = '', label, words = ''] = /^(\w+): (?:(\w+): )?(.*)$/u.exec(step) ?? [];
  const phone = phoneOf(told.apart, name);
  const decision = perform(told, phone, words.split(/\s+/u));
  expect(decision.ok ? 'written' : decision.refusal.code, line).toBe(expected);
  const last = decision.ok ? decision.entries.at(-1) : undefined;
  if (label && last) told.ids.set(label, idOf(last));
}

function perform(
  told: Pick<ToldApart, 'apart' | 'ids'>,
  phone: OnePhone,
  words: readonly string[],
): Decision {
  const [verb = '', ...args] = words;
  const [first = ''] = args;
  if (verb === 'announce') phoneOf(told.apart, first);
  const scene = { book: phone.book, conditions: FREE, currency: EUR, ids: told.ids };
  const command =
    verb === 'wrong' ? correctionOf(scene, phone, args) : commandOf(verb, args, told.ids, phone.book);
  const draft = command ? null : (phoneDraft(verb, args) ?? VERBS[verb]?.(scene, args));
  if (!command && !draft) throw new Error(`a story does not know the word "${verb}" (${first})`);
  return act(told.apart, phone, command ?? { do: 'write', drafts: [draft as Draft] });
}

function correctionOf(
  scene: Scene,
  { entries }: OnePhone,
  [label = '', , ...right]: readonly string[],
): Command {
  const original = entries.get(scene.ids.get(label) ?? '');
  if (!original) throw new Error(`no line is called ${label}`);
  const [verb = '', ...args] = right;
  const replacement = VERBS[verb]?.(scene, args);
  const replacements = replacement ? [replacement] : [];
  return { do: 'correct', original, reason: null, replacements, boxLeg: { is: 'movesNow' } };
}

function commandOf(
  verb: string,
  args: readonly string[],
  ids: ReadonlyMap<string, string>,
  book: Book,
): Command | null {
  const [first = ''] = args;
  switch (verb) {
    case 'pass':
      return { do: 'pass-pen', to: phoneId(first) };
    case 'take':
      return { do: 'take-pen', reason: first === 'up' ? null : 'text' };
    case 'choose':
      return { do: 'choose', chosen: ids.get(first) ?? 'nowhere:1' };
    case 'remove':
      return { do: 'remove-phone', phone: phoneId(first), reason: null };
    case 'adopt':
      return { do: 'adopt', entry: ids.get(first) ?? 'nowhere:1' };
    case 'seal':
      return { do: 'seal', witnesses: args, heads: coveredBy(book) };
    default:
      return null;
  }
}

const after = (args: readonly string[], word: string): string | undefined =>
  args.includes(word) ? args[args.indexOf(word) + 1] : undefined;
const keysOf = (name: string) => ({
  phone: phoneId(name),
  signKey: `sign-key-of-${name}`,
  receiveKey: `receive-key-of-${name}`,
  whose: null,
});

/** announce C · renew e2 after e1 for A B · recovery r1 · return D by r1 */
function phoneDraft(verb: string, args: readonly string[]): Draft | null {
  const [first = ''] = args;
  switch (verb) {
    case 'announce': {
      const role = args.includes('support') ? 'support' : 'member';
      const reads = Number(after(args, 'reads') ?? 2);
      const keys = args.includes('otherwise') ? { ...keysOf(first), signKey: 'another-key' } : keysOf(first);
      return { kind: 'phone-announced', body: { ...keys, role, reads } };
    }
    case 'renew': {
      const follows = args.includes('after') ? (after(args, 'after') ?? '').split('+') : [];
      const phones = (after(args, 'for') ?? '').split('+').filter(Boolean).map(phoneId);
      return { kind: 'keys-renewed', body: { epoch: first, follows, phones } };
    }
    case 'recovery':
      return {
        kind: 'recovery-made',
        body: { recovery: first, signKey: 'recovery-sign', openKey: 'recovery-open' },
      };
    case 'return': {
      const body = { ...keysOf(first), reads: 2, recovery: after(args, 'by') ?? '', signature: 'signature' };
      return { kind: 'restored', body };
    }
    default:
      return null;
  }
}

function check({ apart: world, ids }: Pick<ToldApart, 'apart' | 'ids'>, line: string): void {
  const [name = '', what = '', ...rest] = line.split(/\s+/u);
  const { book } = phoneOf(world, name);
  const labelOf = (id: string) => [...ids].find(([, one]) => one === id)?.[0] ?? id;
  const labels = (list: readonly string[]) => list.map(labelOf).sort().join(' ');
  const nameOf = (id: string) => [...world.phones.values()].find((phone) => phone.id === id)?.name ?? id;
  const value = rest.join(' ') || 'nothing';
  expect(found(), `= ${line}`).toBe(value);

  function found(): string {
    switch (what) {
      case 'pen':
        return nameOf(book.open?.pen ?? 'nobody');
      case 'meeting':
        return book.open ? String(book.open.number) : 'nothing';
      case 'waits':
        return book.waiting.length === 0 ? 'nothing' : waiting(book, rest[0] ?? '', labels);
      case 'clash':
        return (
          book.clashes
            .map(({ kind, sides }) => `${kind} ${labels(sides.map(({ entry }) => entry))}`)
            .join(' · ') || 'nothing'
        );
      case 'provisional':
        return labels(book.clashes.map(({ provisional }) => provisional)) || 'nothing';
      case 'arriving':
        return String(arrivingIn(book)?.lines ?? 'nothing');
      case 'phones':
        return Object.values(book.phones)
          .filter(({ removal }) => !removal?.acts)
          .map(({ id }) => nameOf(id))
          .sort()
          .join(' ');
      case 'keys':
        return book.keys.join(' ');
      case 'sealed':
        return String(book.lastSeal?.number ?? 'nothing');
      case 'witnessed':
        return String(book.lastSeal?.twins.length ?? 0);
      default:
        return written(held(book.balances, what as Account), EUR);
    }
  }
}

const waiting = (book: Book, why: string, labels: (ids: readonly string[]) => string): string => {
  const those = book.waiting.filter((entry: Entry) => book.waitingWhy[idOf(entry)] === why).map(idOf);
  return those.length > 0 ? `${why} ${labels(those)}` : 'nothing';
};
