/**
 * Several phones of one community, each with a memory store and keys of its own: all they write goes through the real
 * `decide`, and what one has reaches another by `receive`, as it does from a carrier.
 */
import type { BookSession, ScreenCommand } from '../../../src/app/state/book-session.ts';
import type { Book } from '../../../src/ledger/book.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { PhoneId } from '../../../src/ledger/ids.ts';
import type { PhoneRole } from '../../../src/ledger/phones.ts';
import type { Store } from '../../../src/store/store.ts';
import { arrange, newPhone, type Phone, partsOn, sessionOn } from '../harness.tsx';
import { BOOK, counted, deposit, everybody, founding, opened, type Who } from '../meeting/community.ts';

/** A phone that can be shown (`phone`), and written on without a screen. */
export interface OnePhone {
  readonly phone: Phone;
  readonly id: PhoneId;
  readonly store: Store;
  readonly session: BookSession;
  readonly book: () => Book;
  readonly write: (...drafts: readonly Draft[]) => Promise<void>;
  readonly run: (
    command: ScreenCommand,
    text?: { readonly id: string; readonly text: string },
  ) => Promise<void>;
  /** The entry that was written last. */
  readonly last: () => Promise<string>;
}

async function openPhone(phone: Phone): Promise<OnePhone> {
  const { store } = await partsOn(phone);
  const kept = await store.phone(BOOK);
  if (!kept.ok) throw new Error(`no keys: ${kept.problem}`);
  const session = await sessionOn(phone, BOOK);
  let last = '';
  const run: OnePhone['run'] = async (command, text) => {
    const intent = globalThis.crypto.randomUUID().slice(0, 12);
    const result = await session.dispatch(command, { intent, texts: text ? [text] : [] });
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
    const entry = result.entries.at(-1);
    if (entry) last = `${entry.sheet}:${entry.number}`;
  };
  return {
    phone,
    id: kept.phone.id,
    store,
    session,
    book: () => session.view().book,
    write: (...drafts) => run({ do: 'write', drafts }),
    run,
    last: async () => last,
  };
}

/** The phone that founded the community. */
export async function founder(today = '2026-03-02'): Promise<OnePhone> {
  const phone = newPhone(today);
  await arrange(phone, founding());
  return openPhone(phone);
}

/** A phone that `host` announces, and that has all that `host` has. */
export async function joined(
  host: OnePhone,
  whose: Who | null,
  role: PhoneRole = 'member',
  today = host.phone.today,
): Promise<OnePhone> {
  const phone = newPhone(today);
  const { store } = await partsOn(phone);
  const created = await store.createBook(BOOK);
  if (!created.ok) throw new Error(`no book: ${created.code}`);
  const keys = { signKey: `sign-${created.phone}`, receiveKey: `receive-${created.phone}` };
  const body = { phone: created.phone, ...keys, whose, role, reads: 2 } as const;
  await host.write({ kind: 'phone-announced', body });
  await send(host.store, store);
  return openPhone(phone);
}

async function send(from: Store, to: Store): Promise<void> {
  const loaded = await from.load(BOOK);
  if (!loaded.ok) throw new Error(`does not open: ${loaded.code}`);
  const result = await to.receive(BOOK, await from.entriesOf(BOOK, { all: true }), loaded.cards);
  if (!result.ok) throw new Error(`not received: ${result.code}`);
}

/** Everything that one phone has reaches the other. */
export async function give(from: OnePhone, to: OnePhone): Promise<void> {
  await send(from.store, to.store);
  await to.session.reload();
}

/** Both ways. */
export async function meet(one: OnePhone, other: OnePhone): Promise<void> {
  await give(one, other);
  await give(other, one);
}

/** The first meeting is sealed, with 20 € of Ana's in the box; the phones are in and have everything. */
export async function community(...owners: readonly Who[]): Promise<readonly OnePhone[]> {
  const first = await founder();
  const others: OnePhone[] = [];
  for (const owner of owners) others.push(await joined(first, owner));
  await first.write(opened(1, '2026-03-02'), everybody(), deposit('ana', 20), counted('closing', { 20: 1 }));
  await first.run({ do: 'seal', witnesses: ['bea', 'carme'] });
  for (const other of others) await give(first, other);
  return [first, ...others];
}
