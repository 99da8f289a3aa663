// Y6 on screens: what a copied phone wrote twice is told, shown side by side with what of it counts, and can be written anew.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n.ts';
import { canBeWrittenAnew, forkedSheets } from '../../../src/ledger/branches/forks.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { renderApp } from '../harness.tsx';
import { BOOK, deposit, euro, everybody, opened } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { community, give, type OnePhone } from '../phones/together.ts';
import { plain } from '../ui/render.tsx';

const at = (path: string) => `/g/${BOOK}/${path}`;

/** The first phone saved for Ana and Bea in the second meeting; a copy of it saved for Carme under Ana's number, or more. */
async function copied(theirs: readonly Partial<Entry>[] = [{ body: { ...savings('carme', 7) } }]) {
  const [first, second] = await community('bea');
  if (!first || !second) throw new Error('no phones');
  await first.write(opened(2, '2026-03-16'), everybody());
  await first.write(deposit('ana', 5));
  const ana = await ownLast(first);
  await first.write(deposit('bea', 15));
  const lines = theirs.map((change, index) => ({
    ...ana,
    number: ana.number + index,
    lamport: ana.lamport + index,
    intent: `theirs-${index}`,
    ...change,
  }));
  await first.store.receive(BOOK, lines);
  await first.session.reload();
  return { first, second, lines };
}

const savings = (member: string, euros: number) => ({ member, amount: euro(euros), carried: 0, to: 'box' });

async function ownLast(phone: OnePhone): Promise<Entry> {
  const [entry] = await phone.store.entriesOf(BOOK, { ids: [await phone.last()] });
  if (!entry) throw new Error('nothing was written');
  return entry;
}

const branches = async () =>
  (await screen.findAllByRole('heading', { level: 3 })).map((one) =>
    plain(one.closest('li')?.textContent ?? ''),
  );

describe('a phone that was copied', { timeout: 60_000 }, () => {
  it('Y6 home tells it and leads to both branches, with what counts and what does not', async () => {
    const { first } = await copied();
    await renderApp(first.phone, `/g/${BOOK}`);
    const user = userEvent.setup();
    await tap(user, /^A phone was copied/u);
    await screen.findByRole('heading', { level: 2, name: 'The phone that began the group' });
    await waitFor(async () => expect((await branches()).join()).toContain('Meeting 2'));
    const shown = await branches();
    expect(shown).toHaveLength(2);
    const own = shown.find((text) => text.includes('2 lines written'));
    const theirs = shown.find((text) => text.includes('1 line written'));
    expect(own).toMatch(/Saving · Ana.*€5.*Saving · Bea.*€15/u);
    expect(theirs).toMatch(/Saving · Carme.*€7/u);
    // The smaller bytes stand: 500 before 700, as text.
    expect(own).toMatch(/^A ?Counts/u);
    expect(theirs).toMatch(/^B ?Does not count/u);
    expect(first.book().balances['savings/carme']).toBeUndefined();
  });

  it('Y6 after people have seen it the row on home goes, and the branches stay in the book and by the phone', async () => {
    const { first } = await copied();
    const user = userEvent.setup();
    const seen = await renderApp(first.phone, at('copied'));
    await tap(user, 'We have seen it');
    await screen.findByText(/^Seen\. It stays here/u);
    seen.unmount();
    const home = await renderApp(first.phone, `/g/${BOOK}`);
    await screen.findByRole('button', { name: 'Go on with the meeting' });
    expect(screen.queryByRole('button', { name: /^A phone was copied/u })).toBeNull();
    home.unmount();
    const entries = await renderApp(first.phone, at('book'));
    await tap(user, /^A phone was copied/u);
    expect(await branches()).toHaveLength(2);
    entries.unmount();
    await renderApp(first.phone, at(`phones/${first.id}`));
    await screen.findByRole('button', { name: /^A phone was copied/u });
  });

  it('Y6 what comes after that is told again', async () => {
    const { first, lines } = await copied();
    const seen = await renderApp(first.phone, at('copied'));
    await tap(userEvent.setup(), 'We have seen it');
    await screen.findByText(/^Seen\. It stays here/u);
    seen.unmount();
    const later = lines.map((line) => ({ ...line, number: line.number + 1, intent: 'later' }));
    await first.store.receive(BOOK, later);
    await renderApp(first.phone, `/g/${BOOK}`);
    await screen.findByRole('button', { name: /^A phone was copied/u });
  });

  it('writes anew what is true and missing, once, and says so on every phone', async () => {
    const { first, second } = await copied();
    const { unmount } = await renderApp(first.phone, at('copied'));
    const user = userEvent.setup();
    expect(await screen.findAllByRole('button', { name: 'Write it down again' })).toHaveLength(1);
    await tap(user, 'Write it down again');
    await waitFor(async () => expect((await branches()).join()).toContain('It was written down again'));
    expect(screen.queryByRole('button', { name: 'Write it down again' })).toBeNull();
    await first.session.reload();
    expect(first.book().balances['savings/carme']).toBe(-euro(7));
    await give(first, second);
    const { forks } = first.session.view();
    await second.store.receive(BOOK, forks);
    unmount();
    await renderApp(second.phone, at('copied'));
    await waitFor(async () => expect((await branches()).join()).toContain('It was written down again'));
  });

  it('Y6 the book lists the lines that are in the figures, also where the other ones came first', async () => {
    const { first, second } = await copied([{ body: { ...savings('carme', 3) } }]);
    expect(first.book().balances['savings/carme']).toBe(-euro(3));
    await renderApp(first.phone, at('book'));
    await waitFor(() => expect(plain(document.body.textContent ?? '')).toMatch(/Carme.*€3/u));
    const lines = screen.getAllByRole('button').map((one) => plain(one.textContent ?? ''));
    expect(lines.filter((line) => /^Ana.*€5/u.test(line))).toEqual([]);
    expect(second.book().balances['savings/carme']).toBeUndefined();
  });

  it('says of a branch that a part of it counts only where something does', async () => {
    // The smaller text stands, and between two meetings it waits.
    const { first } = await copied([{ body: { ...savings('carme', 1) }, place: 'between' }]);
    expect(first.book().waiting.map(({ body }) => body.member)).toEqual(['carme']);
    await renderApp(first.phone, at('copied'));
    await waitFor(async () => expect((await branches()).join()).toMatch(/[AB] ?Waits: does not count yet/u));
    expect((await branches()).join()).not.toContain('Part of it counts');
  });

  it('a phone that does not write is shown the branches, and told where a line is written anew', async () => {
    const { first, second } = await copied();
    await give(first, second);
    await second.store.receive(BOOK, first.session.view().forks);
    await second.session.reload();
    await renderApp(second.phone, at('copied'));
    expect(await branches()).toHaveLength(2);
    screen.getByText(/^It is written down again in an open meeting/u);
    expect(screen.queryByRole('button', { name: 'Write it down again' })).toBeNull();
    await tap(userEvent.setup(), 'The phone that began the group');
    await screen.findByRole('button', { name: 'Remove this phone' });
  });

  it('offers no line that names another one of the forked part: there the same id is now the other branch’s', async () => {
    const paid = { kind: 'loan-paid-out', body: { member: 'carme' } };
    const { first, lines } = await copied([paid, { kind: 'repayment', body: {} }]);
    const [loan] = lines;
    if (!loan) throw new Error('no line');
    const body = { loan: `${loan.sheet}:${loan.number}`, amount: 100 };
    const line = { entry: { ...loan, kind: 'repayment', body }, state: 'aside' } as const;
    const [sheet] = forkedSheets(first.book(), first.session.view().forks, []);
    if (!sheet) throw new Error('no sheet');
    expect(canBeWrittenAnew(line, sheet)).toBe(false);
    const earlier = { ...line.entry, body: { ...body, loan: `${loan.sheet}:1` } };
    expect(canBeWrittenAnew({ ...line, entry: earlier }, sheet)).toBe(true);
    expect(canBeWrittenAnew({ ...line, entry: earlier, state: 'counts' }, sheet)).toBe(false);
    expect(canBeWrittenAnew({ ...line, entry: { ...earlier, kind: 'meeting-sealed' } }, sheet)).toBe(false);
  });

  it.each(LANGUAGES)('in %s: says what happened, and nothing where nothing did', async (language) => {
    const { first, second } = await copied();
    const shown = await renderApp(first.phone, at('copied'), language);
    const says =
      (key: 'clash.copied.text' | 'clash.copied.rule' | 'clash.copied.todoAnew') => (text: string) =>
        plain(text) === plain(shown.i18n.t(key));
    await screen.findByText(says('clash.copied.text'));
    screen.getByText(says('clash.copied.rule'));
    screen.getByText(says('clash.copied.todoAnew'));
    shown.unmount();
    const none = await renderApp(second.phone, at('copied'), language);
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(plain(heading.textContent ?? '')).toBe(plain(none.i18n.t('clash.copied.none')));
    expect(within(document.body).queryAllByRole('heading', { level: 3 })).toEqual([]);
  });
});
