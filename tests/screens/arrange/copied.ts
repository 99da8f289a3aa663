/**
 * A copy of this phone wrote in its sheet too, and another phone changed a name and a reason without knowing of this one's change:
 * as a file brings it here.
 */
import type { Card } from '../../../src/ledger/cards.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { bringBack } from './bring-back.ts';
import type { Community } from './community.ts';

export async function bringCopied(community: Community): Promise<void> {
  await bringBack(community, withCopy, true);
}

/** The copy wrote other amounts under the last two numbers of deposits, and one line more. */
function withCopy(file: BookFile): BookFile {
  const deposits = file.entries.filter(({ kind }) => kind === 'deposit');
  const [one, other] = [deposits.at(-2), deposits.at(-1)];
  if (!one || !other) throw new Error('nobody has saved');
  const sheet = file.entries.filter((entry) => entry.sheet === one.sheet);
  const last = Math.max(...sheet.map(({ number }) => number));
  const theirs = sheet
    .filter(({ number }) => number >= one.number)
    .map((entry) =>
      entry.kind === 'deposit' ? saved(entry, 1_500) : { ...entry, intent: `${entry.intent}-copy` },
    );
  const more: Entry = { ...saved(one, 500), number: last + 1, lamport: (theirs.at(-1)?.lamport ?? 0) + 1 };
  return { ...file, forks: [...file.forks, ...theirs, more], cards: [...file.cards, ...others(file)] };
}

const saved = (entry: Entry, amount: number): Entry => ({
  ...entry,
  intent: `${entry.intent}-${amount}`,
  body: { ...entry.body, amount },
});

/** The name of the first member and a text, each in another way and in the same version. */
function others({ entries, cards }: BookFile): readonly Card[] {
  const first = entries.find(({ kind, body }) => kind === 'member-joined' && body.number === 1);
  const name = cards.find(({ id }) => id === first?.body.member);
  const text = cards.find(({ kind }) => kind === 'text');
  if (name?.kind !== 'member' || text?.kind !== 'text') throw new Error('no cards');
  return [
    { ...name, name: `${name.name} B.` },
    { ...text, text: `${text.text} (2)` },
  ];
}
