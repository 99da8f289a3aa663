/**
 * What other phones of the community wrote meanwhile, as a file brings it to this one: two of members and one of a support
 * worker; both members took the meeting over, and one wants a phone removed. By the real `decide`, on the book of this phone.
 */
import type { Card } from '../../../src/ledger/cards.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { READS } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { CardId, PhoneId } from '../../../src/ledger/ids.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { bringBack } from './bring-back.ts';
import type { Community } from './community.ts';
import { written } from './written.ts';

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
  const by = (phone: PhoneId, nextNumber = 1) => ({
    ...{ phone, nextNumber },
    sheet: `sheet-${phone.slice(0, 8)}`,
  });
  const removal = { do: 'remove-phone', phone: HELPER, reason: 'reason3' } as const;
  const inGroup = written(book, { do: 'write', drafts: told }, by(host));
  const asked = written(inGroup.book, removal, by(SECOND));
  const taken = by(SECOND, 1 + asked.entries.length);
  const took = written(asked.book, { do: 'take-pen', reason: 'reason1' }, taken);
  const saved = saves(second ?? '');
  const wrote = written(took.book, { do: 'write', drafts: [saved] }, by(SECOND, 3));
  const other = written(asked.book, { do: 'take-pen', reason: 'reason2' }, by(THIRD));
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
