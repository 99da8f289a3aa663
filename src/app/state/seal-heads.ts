/** The seal's command with the running hashes that go into it. A piece that comes with the first seal. */
import type { Command } from '../../ledger/decide.ts';
import { headsToSeal, headsWanted } from '../../ledger/seal.ts';
import type { Store } from '../../store/store.ts';
import type { BookView } from './book-view.ts';

type Sealing = Extract<Command, { readonly do: 'seal' }>;

export async function sealing(
  store: Store,
  { id, book, links }: BookView,
  witnesses: Sealing['witnesses'],
): Promise<Sealing> {
  const stored = await store.headsAt(id, headsWanted(book));
  return { do: 'seal', witnesses, ...headsToSeal(book, links, stored) };
}
