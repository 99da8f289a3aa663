// Answers the questions of the founding as a person does: by role and name.
import { screen, waitFor, within } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { expect } from 'vitest';
import { openBookSession } from '../../../src/app/state/book-session.ts';
import type { Language } from '../../../src/i18n.ts';
import { NEW_BOOK } from '../../../src/store/rows.ts';
import { type Phone, partsOn, renderApp } from '../harness.tsx';

export interface Founder {
  readonly user: UserEvent;
  readonly t: i18n['t'];
  readonly type: (label: string | RegExp, text: string) => Promise<void>;
  readonly choose: (label: string | RegExp) => Promise<void>;
  readonly next: () => Promise<void>;
  /** Goes on until the question is another (a tap right after another is not taken). */
  readonly pass: (questions?: number) => Promise<void>;
  readonly unmount: () => void;
}

export async function openFounding(phone: Phone, language: Language = 'en'): Promise<Founder> {
  const user = userEvent.setup();
  const view = await renderApp(phone, '/found', language);
  const { t } = view.i18n;
  await screen.findByRole('heading', { level: 1 }, { timeout: 10_000 });
  return {
    user,
    t,
    unmount: view.unmount,
    async type(label, text) {
      const field = await screen.findByLabelText(label);
      await user.clear(field);
      if (text !== '') await user.click(field);
      if (text !== '') await user.paste(text);
    },
    choose: async (label) => user.click(await screen.findByRole('radio', { name: label })),
    next: async () => user.click(screen.getByRole('button', { name: t('founding.next') })),
    async pass(questions = 1) {
      for (let at = 0; at < questions; at += 1) {
        const title = titleNow();
        await waitFor(async () => {
          await user.click(screen.getByRole('button', { name: t('founding.next') }));
          expect(titleNow()).not.toBe(title);
        });
      }
    },
  };
}

export async function nameIt(founder: Founder, name: string): Promise<void> {
  await founder.type(founder.t('founding.name.label'), name);
  await founder.next();
}

const titleNow = () => screen.getByRole('heading', { level: 1 }).textContent;

/** Each a name and Enter. */
export async function enterMembers(founder: Founder, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await founder.type(founder.t('founding.members.name'), name);
    await founder.user.keyboard('{Enter}');
  }
}

/** Up to the question about the members. */
export async function toMembers(founder: Founder, name = 'Tukolere Wamu'): Promise<void> {
  await nameIt(founder, name);
  await founder.next();
}

/** The agreement, then into the group; gives the book that was founded. */
export async function agree(founder: Founder, phone: Phone) {
  await founder.user.click(screen.getByRole('button', { name: founder.t('founding.agree.yes') }));
  await screen.findByRole('heading', { name: founder.t('founding.founded.title') });
  // What the browser answered when it was asked not to clear by itself: only then is there anything to say.
  expect(screen.getByText(founder.t('founding.founded.persisted'))).toBeTruthy();
  const parts = await partsOn(phone);
  const books = await parts.store.books();
  const opened = await openBookSession(parts, books.at(-1)?.id ?? '');
  if (!opened.ok) throw new Error(opened.code);
  return { ...opened.session.view(), drafts: await parts.store.drafts(NEW_BOOK) };
}

export const listed = (label: string) =>
  within(screen.getByRole('list', { name: label }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
