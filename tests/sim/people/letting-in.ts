/**
 * Two people with their phones in one room: each phone runs its own side of joining, and what one shows the other scans. A phone
 * that is put away in between leaves the other where it is.
 */
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { beginHost, type HostState, stepHost } from '../../../src/sync/joining/host.ts';
import { beginNewcomer, type NewcomerState, stepNewcomer } from '../../../src/sync/joining/newcomer.ts';
import type { PhoneRole } from '../../../src/sync/keys/join-answer.ts';
import { makeAccept } from '../../../src/sync/membership/accept.ts';
import { makeHost } from '../../../src/sync/membership/host.ts';
import { notedWrite } from '../phone/carrier.ts';
import type { Start } from '../phone/start.ts';
import { BOOK } from '../world/book.ts';
import type { Core } from '../world/core.ts';
import { holds } from '../world/violation.ts';

/** How it ended, as a word. */
export async function letIn(core: Core, by: Start, guest: Start, role: PhoneRole): Promise<string> {
  const { session, store, sealing } = by;
  if (!session || !store || !sealing || !guest.door) return 'no room';
  const write = notedWrite(core, session);
  const made = await makeHost({ ...sealing, book: BOOK, store, write });
  if (!made.ok) return `no host: ${made.code}`;
  const host = { crypto: sealing.crypto, host: made.host };
  const gone = guest.gate.over.then(() => null);
  const newcomer = await Promise.race([greet(guest), gone]);
  if (newcomer?.at !== 'hello') return 'the guest went away';
  const greeting = await stepHost(host, beginHost({ mode: 'room', role, whose: null }), {
    did: 'heard',
    bytes: newcomer.shown,
  });
  if (greeting.at !== 'pictures') return `host: ${wordOf(greeting)}`;
  const compared = await Promise.race([compare(guest, newcomer, greeting), gone]);
  if (compared?.at !== 'answer') return 'the guest went away';
  const answered = await stepHost(host, greeting, { did: 'compared', same: true });
  if (answered.at !== 'answer') return `host: ${wordOf(answered)}`;
  const inside = await Promise.race([hear(guest, compared, answered.answer), gone]);
  return inside ? wordOf(inside) : 'the guest went away';
}

const wordOf = (state: HostState | NewcomerState): string =>
  state.at === 'ended' ? [state.why, state.code ?? []].flat().join(' ') : state.at;

async function greet({ sealing }: Start): Promise<NewcomerState | null> {
  if (!sealing) return null;
  return beginNewcomer(sealing.crypto, await makePhoneKeys(sealing.crypto), 'room');
}

async function compare(
  guest: Start,
  state: NewcomerState,
  { greeting, pictures }: Extract<HostState, { at: 'pictures' }>,
): Promise<NewcomerState> {
  const greeted = await stepGuest(guest, state, { did: 'heard', bytes: greeting });
  const same = greeted.at === 'pictures' && greeted.pictures.join() === pictures.join();
  holds(same, 'Y3', () => `${guest.name} shows other pictures than the phone that lets it in`);
  return stepGuest(guest, greeted, { did: 'compared', same });
}

/** It goes on by itself: the answer was scanned, whatever becomes of the other phone. */
async function hear(
  guest: Start,
  state: NewcomerState,
  answer: Uint8Array<ArrayBuffer>,
): Promise<NewcomerState> {
  const inside = await stepGuest(guest, state, { did: 'heard', bytes: answer });
  const isHere = inside.at === 'in' || (inside.at === 'ended' && inside.why === 'alreadyHere');
  if (isHere) await guest.door?.enter();
  return inside;
}

async function stepGuest(
  { sealing, store }: Start,
  state: NewcomerState,
  input: Parameters<typeof stepNewcomer>[2],
): Promise<NewcomerState> {
  if (!sealing || !store) throw new Error('a start that has not begun');
  return stepNewcomer({ crypto: sealing.crypto, accept: makeAccept(sealing, store) }, state, input);
}
