/** Shorthands for the tests of meetings: a tap by name once the button hears it, and another tab that writes. */
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import type { ScreenCommand } from '../../../src/app/state/book-session.ts';
import type { Book } from '../../../src/ledger/book.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { type Phone, sessionOn } from '../harness.tsx';
import { BOOK } from './community.ts';

export async function tap(
  user: UserEvent,
  name: string | RegExp | ((name: string) => boolean),
): Promise<void> {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe(null));
  await user.click(button);
}

/** A second tab of the same phone, written to without a screen. */
export interface Writer {
  readonly book: () => Book;
  readonly write: (...drafts: readonly Draft[]) => Promise<void>;
  readonly dispatch: (command: ScreenCommand) => Promise<void>;
  readonly close: () => void;
}

export async function writerOn(phone: Phone): Promise<Writer> {
  const session = await sessionOn(phone, BOOK);
  const dispatch = async (command: ScreenCommand) => {
    const intent = globalThis.crypto.randomUUID().slice(0, 12);
    const result = await session.dispatch(command, { intent });
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  };
  return {
    book: () => session.view().book,
    write: (...drafts) => dispatch({ do: 'write', drafts }),
    dispatch,
    close: () => session.close(),
  };
}
