/**
 * What other phones of the community wrote meanwhile, as a file brings it to this one: two of members and one of a support
 * worker; both members took the meeting over, and one wants a phone removed. By the real `decide`, on the book of this phone.
 */
import type { Book } from '../../../src/ledger/book.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import { type Command, decide } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { type Entry, READS } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { CardId, PhoneId } from '../../../src/ledger/ids.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { bringBack } from './bring-back.ts';
import type { Community } from './community.ts';

export const SECOND = 'b7e2c95a0d1f4e68b7e2c95a0d1f4e68';
export const THIRD = 'c41d80f36ae95b27c41d80f36ae95b27';
export const HELPER = 'e09a6b3d7c12f845e09a6b3d7c12f845';
const REASONS = { reason1: 'Sin batería', reason2: 'No responde', reason3: 'Ya no trabaja aquí' } as const;

export async function bringOthers(community: Community): Promise<void> {
  await bringBack(community, withOthers);
}

function withOthers(file: BookFile): BookFile {
  const book = fold([...file.entries]);
  const host = book.founding?.phone ?? '';
  const [, second, third] = Object.keys(book.members);
  const told = [
    announced(SECOND, 'member', second ?? null),
    announced(THIRD, 'member', third ?? null),
    announced(HELPER, 'support', null),
  ];
  const inGroup = written(book, host, { do: 'write', drafts: told });
  const asked = written(inGroup.book, SECOND, { do: 'remove-phone', phone: HELPER, reason: 'reason3' });
  const took = written(asked.book, SECOND, { do: 'take-pen', reason: 'reason1' }, 1 + asked.entries.length);
  const saved = saves(second ?? '');
  const wrote = written(took.book, SECOND, { do: 'write', drafts: [saved] }, 3);
  const other = written(asked.book, THIRD, { do: 'take-pen', reason: 'reason2' });
  const entries = [inGroup, asked, took, wrote, other].flatMap((one) => one.entries);
  return { ...file, entries: [...file.entries, ...entries], cards: [...file.cards, ...reasons(file)] };
}

const reasons = ({ book }: BookFile): readonly Card[] =>
  Object.entries(REASONS).map(([id, text]) => ({ kind: 'text', book, id, version: 1, text }));

const announced = (phone: PhoneId, role: 'member' | 'support', whose: CardId | null): Draft => {
  const keys = { signKey: `sign-${phone}`, receiveKey: `receive-${phone}` };
  return { kind: 'phone-announced', body: { phone, ...keys, whose, role, reads: READS } };
};

const saves = (member: string): Draft => ({
  kind: 'deposit',
  body: { member, amount: 1000 as never, carried: 0 as never, to: 'box' },
});

function written(
  book: Book,
  phone: PhoneId,
  command: Command,
  nextNumber = 1,
): { readonly book: Book; readonly entries: readonly Entry[] } {
  const sheet = `sheet-${phone.slice(0, 8)}`;
  const claimedAt = new Date().toISOString();
  const decision = decide(book, command, {
    ...{ phone, sheet, nextNumber, claimedAt },
    intent: `${phone.slice(0, 6)}-${command.do}`,
  });
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision;
}
