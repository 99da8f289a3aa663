/** A support team's phone with a follow-up book in which facts were written, for tests of its screens. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import type { ScreenCommand } from '../../../src/app/state/book-session.ts';
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { announced, founded } from '../../followup/world.ts';
import { arrange, newPhone, type Phone, sessionOn } from '../harness.tsx';

export const TEAM = 'team';
export const TODAY = '2026-03-02';

export const WOMEN = { fatou: 'Fatou', amina: 'Amina', zineb: 'Zineb', luz: 'Luz', adama: 'Adama' } as const;

const cards: readonly Card[] = Object.entries(WOMEN).map(([id, name]) => ({
  ...({ kind: 'member', book: TEAM, version: 1, symbol: 'mango', colour: 'leaf' } as const),
  ...{ id, name },
}));

export interface TeamPhone {
  readonly phone: Phone;
  readonly say: (...drafts: readonly FactDraft[]) => Promise<void>;
  readonly write: (...drafts: readonly Draft[]) => Promise<void>;
}

/** The women are told of with the facts; of each the card is there. */
export async function teamPhone(...facts: readonly FactDraft[]): Promise<TeamPhone> {
  const phone = newPhone(TODAY);
  await arrange(phone, { book: TEAM, drafts: [founded('followUp')], cards, intent: 'founding' });
  const run = async (command: ScreenCommand) => {
    const session = await sessionOn(phone, TEAM);
    const result = await session.dispatch(command, { intent: globalThis.crypto.randomUUID() });
    session.close();
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  };
  const write = (...drafts: readonly Draft[]) => run({ do: 'write', drafts });
  const say = async (...drafts: readonly FactDraft[]) => {
    const session = await sessionOn(phone, TEAM);
    const decided = decideFacts(session.view().book.facts ?? [], drafts);
    session.close();
    if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.refusal)}`);
    await write(...decided.drafts);
  };
  if (facts.length > 0) await say(...facts);
  return { phone, say, write };
}

/** The team lets this phone out: from then on it reads and writes no more. */
export async function letOut({ phone, write }: TeamPhone): Promise<void> {
  await write(announced('the-other'));
  const session = await sessionOn(phone, TEAM);
  const { book, phone: own } = session.view();
  session.close();
  const heads = Object.entries(book.heads)
    .filter(([sheet]) => book.phoneBySheet[sheet] === own)
    .map(([sheet, last]) => ({ sheet, last }));
  await write({ kind: 'phone-removed', body: { phone: own ?? '', heads, reason: null } });
}

/** Once it hears again: a button is deaf for a moment after a tap. */
export async function tap(name: string | RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  await userEvent.click(button);
}

export const at = (of: string): string => `/g/${TEAM}/f/${of}`;
