/** A phone with a practice community and a lock, in tests: the app in front, out of sight, back again. */
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { PEOPLE } from '../../../src/app/practice/people.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import { createI18n, type Language } from '../../../src/i18n.ts';
import { newPhone, type Phone, partsOn, renderApp } from '../harness.tsx';

export const CODE = '250793';
export const MINUTE = 60_000;

export interface Clocked extends Phone {
  readonly clock: { wall: number; ticks: number };
}

export const clockedPhone = (): Clocked => ({
  ...newPhone(),
  clock: { wall: Date.UTC(2026, 2, 2, 10), ticks: 0 },
});

export function pass({ clock }: Clocked, ms: number): void {
  clock.wall += ms;
  clock.ticks += ms;
}

export async function practiceOn(phone: Phone): Promise<string> {
  const { t } = await createI18n('en');
  const made = await makePractice(await partsOn(phone), practiceWords(t));
  if (!made.ok) throw new Error(made.problem);
  return made.book;
}

/** The app at a path, with a lock that asks after so many minutes, and open. */
export async function lockedApp(
  phone: Clocked,
  path: string,
  after: '0' | '5' = '5',
  language: Language = 'en',
) {
  const before = await (await partsOn(phone)).lock();
  await before.keepCode(CODE);
  await before.setAskAfter(after);
  const app = await renderApp(phone, path, language);
  const lock = await app.parts.lock();
  await lock.begin(app.i18n);
  return { ...app, lock };
}

const seen = vi.fn<() => DocumentVisibilityState>();

/** The page goes out of sight, or comes back. */
export function turn(state: DocumentVisibilityState): void {
  seen.mockReturnValue(state);
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: seen });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** As a phone has it again for the next test. */
export function inFront(): void {
  Reflect.deleteProperty(document, 'visibilityState');
}

/** On the big keys, as somebody taps it. */
export async function tapCode(code: string): Promise<void> {
  for (const figure of code) await userEvent.click(screen.getByRole('button', { name: figure }));
}

/** A button of the lock, once it can be tapped: for a moment after a try it cannot. */
export async function tapWhenOpen(name: string): Promise<void> {
  const button = await screen.findByRole<HTMLButtonElement>('button', { name });
  await waitFor(() => {
    if (button.disabled) throw new Error(`${name} cannot be tapped`);
  });
  await userEvent.click(button);
}

/** What of the people of the community can be found anywhere in the page, its address and its title. */
export function namesInSight(): readonly string[] {
  const page = [
    document.documentElement.outerHTML,
    document.title,
    window.location.href,
    JSON.stringify(history.state),
  ];
  return PEOPLE.map(({ name }) => name).filter((name) => page.some((part) => part.includes(name)));
}
