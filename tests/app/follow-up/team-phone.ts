/** A phone of a support team, with the team's book and women in it, as the screens find it. */

import type { BookSession } from '../../../src/app/state/book-session.ts';
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { founded, noted } from '../../followup/world.ts';
import { arrange, newPhone, type Phone, sessionOn } from '../harness.tsx';

export const TEAM = 'book-of-the-team';
export const WOMEN = ['w1', 'w2'] as const;
export const NAMES = { w1: 'Amina', w2: 'Beatriz' } as const;

export async function say(session: BookSession, ...drafts: readonly FactDraft[]): Promise<void> {
  const decided = decideFacts(session.view().book.facts ?? [], drafts);
  if (!decided.ok) throw new Error(decided.refusal.code);
  const intent = globalThis.crypto.randomUUID().slice(0, 12);
  const done = await session.dispatch({ do: 'write', drafts: decided.drafts }, { intent });
  if (!done.ok) throw new Error(JSON.stringify(done));
}

export async function teamPhone(): Promise<Phone> {
  const phone = newPhone();
  const cards = WOMEN.map((id) => ({
    ...{ kind: 'member' as const, book: TEAM, id, version: 1 },
    ...{ name: NAMES[id], symbol: 'sun', colour: 'red' },
  }));
  const founding = { book: TEAM, drafts: [founded('followUp')], cards, intent: 'found-team' };
  await arrange(phone, founding, (session) => say(session, ...WOMEN.map((woman) => noted(woman))));
  return phone;
}

/** Of its own phone in a book. */
export async function phoneIn(phone: Phone, book: string): Promise<string> {
  const session = await sessionOn(phone, book);
  const { phone: own } = session.view();
  session.close();
  if (own === null) throw new Error('no keys');
  return own;
}
