/**
 * What people do: they meet where their phone has the pen, write between meetings, pass and take the pen, choose where phones
 * disagree, let phones in and remove them, write cards. All of it as the generator of books does it, one small thing at a time.
 */
import { membersNow } from '../../../src/ledger/book.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { meet, type Odds } from '../../ledger/generate/apart-meeting.ts';
import { act, fresh, type World, write } from '../../ledger/generate/world.ts';
import type { Act } from '../phone/start.ts';
import { type Core, nextSerial } from '../world/core.ts';
import { rehearse, type Scene, wordsOf } from './dry-run.ts';

/** A phone that is not in the book, with its public keys as text. */
export interface Newcomer {
  readonly phone: string;
  readonly signKey: string;
  readonly receiveKey: string;
}

/** @param newcomers those whose keys this person was shown. */
export function nextActs(core: Core, scene: Scene, newcomers: readonly Newcomer[]): readonly Act[] {
  const { random } = core;
  const { book, phone } = scene;
  const [newcomer] = newcomers.filter((one) => !book.phones[one.phone] && one.phone !== phone);
  const ours = newcomers.find((one) => one.phone === phone);
  if (ours && !book.phones[phone]) return random.chance(30) ? comeBack(core, scene, ours) : [];
  if (newcomer && random.chance(30)) return rehearse(core, scene, (world) => announce(world, newcomer)).acts;
  if (book.clashes.length > 0 && random.chance(15)) return rehearse(core, scene, choose).acts;
  const kind = random.whole(1, 100);
  if (kind <= 6) return cardOf(core, scene);
  if (kind <= 9) return rehearse(core, scene, phones).acts;
  return rehearse(core, scene, (world) => meet(world, ODDS)).acts;
}

const ODDS: Odds = { takeOver: 8, pass: 6, adopt: 22, close: 40, count: 44, cancel: 45, adoptions: 2 };

function choose(world: World): void {
  const clash = world.random.pick(world.book.clashes);
  act(world, { do: 'choose', chosen: world.random.pick(clash.sides).entry });
}

function announce(world: World, newcomer: Newcomer): void {
  const role = world.random.chance(15) ? 'support' : 'member';
  write(world, { kind: 'phone-announced', body: { ...newcomer, whose: null, reads: 2, role } });
}

/** A phone that lost everything comes in by the recovery sheet. */
function comeBack(core: Core, scene: Scene, keys: Newcomer): readonly Act[] {
  const recovery = scene.book.recovery?.id;
  if (!recovery) return [];
  const body = { ...keys, whose: null, reads: 2, recovery, signature: 'signature-by-sheet' };
  return rehearse(core, scene, (world) => write(world, { kind: 'restored', body })).acts;
}

export const recoverySheet = (id: string): Draft => ({
  kind: 'recovery-made',
  body: { recovery: id, signKey: 'recovery-sign', openKey: 'recovery-open' },
});

function phones(world: World): void {
  const { random, book } = world;
  const known = Object.values(book.phones).filter(({ removal }) => !removal?.acts);
  const what = random.whole(1, 100);
  if (what <= 30 && known.length > 3) {
    const phone = random.pick(known).id;
    act(world, { do: 'remove-phone', phone, reason: random.chance(50) ? fresh(world, 'text') : null });
  } else if (what <= 60) write(world, recoverySheet(fresh(world, 'recovery')));
  else if (what <= 80) {
    const body = { epoch: fresh(world, 'epoch'), follows: [...book.keys], phones: known.map(({ id }) => id) };
    write(world, { kind: 'keys-renewed', body });
  } else write(world, { kind: 'erased', body: { card: random.pick(cardsOf(world)) } });
}

const cardsOf = ({ book, serial }: World): readonly string[] => [
  ...membersNow(book).map(({ id }) => id),
  `text${serial - 20}`,
];

/** A name that changes is a card's next version, without an entry. */
function cardOf(core: Core, { book }: Scene): readonly Act[] {
  const members = membersNow(book);
  if (members.length === 0) return [];
  const member = core.random.pick(members).id;
  return [{ do: 'card', member, name: `${wordsOf(member)} ${nextSerial(core)}`.slice(0, 60) }];
}
