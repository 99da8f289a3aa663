// Where phones disagree: home counts what is to decide, the sides stand beside one another, and people choose with a reason.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { writtenBy } from '../../../src/app/features/clash/side-lines.ts';
import { LANGUAGES } from '../../../src/i18n.ts';
import { renderApp } from '../harness.tsx';
import { BOOK, counted, deposit, everybody, opened } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { community, give, joined, meet, type OnePhone } from '../phones/together.ts';
import { plain } from '../ui/render.tsx';

const at = (path: string) => `/g/${BOOK}/${path}`;

async function three(): Promise<readonly [OnePhone, OnePhone, OnePhone]> {
  const [first, second, third] = await community('bea', 'carme');
  if (!first || !second || !third) throw new Error('no phones');
  return [first, second, third];
}

/** The first phone opened a meeting; the two others took it over without knowing of each other. */
async function twoPens() {
  const [first, second, third] = await three();
  await first.write(opened(2, '2026-03-16'), everybody());
  await give(first, second);
  await give(first, third);
  const reason = { id: 'reason', text: 'flat battery' };
  await second.run({ do: 'take-pen', reason: reason.id }, reason);
  await second.write(deposit('bea', 5));
  await third.run({ do: 'take-pen', reason: reason.id }, reason);
  await third.write(deposit('carme', 15));
  await meet(second, third);
  await give(second, first);
  return { first, second, third };
}

const sides = async () =>
  (await screen.findAllByRole('button', { name: /counts$/u })).map((one) => one.closest('li'));

describe('phones that disagree', { timeout: 60_000 }, () => {
  it('two takeovers: home leads to the sides, nothing is chosen before people say why', async () => {
    const { first, second, third } = await twoPens();
    const user = userEvent.setup();
    await renderApp(first.phone, `/g/${BOOK}`);
    await user.click(await screen.findByRole('button', { name: /^1 thing to decide/u }));
    await screen.findByRole('heading', { name: 'Which phone goes on writing?' });
    const [one, other] = await sides();
    if (!one || !other) throw new Error('no sides');
    const texts = [one, other].map((side) => plain(side.textContent ?? ''));
    expect(texts.filter((text) => text.includes('Counts until you choose'))).toHaveLength(1);
    await waitFor(() => expect(within(one).getByText(/· Bea|· Carme/u)).toBeTruthy());
    const ofThird = plain(one.textContent ?? '').includes('Carme’s phone') ? 'A' : 'B';
    await tap(user, `${ofThird} counts`);
    const dialog = within(await screen.findByRole('dialog'));
    const choose = async () => {
      const button = dialog.getByRole('button', { name: `${ofThird} counts` });
      await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe(null));
      await user.click(button);
    };
    await choose();
    dialog.getByText('Say why this side is chosen.');
    expect(first.book().clashes).toHaveLength(1);
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'Carme counted the money' } });
    await choose();
    await screen.findByText('Writing now: Carme’s phone');
    await first.session.reload();
    await meet(first, second);
    expect(second.book()).toMatchObject({ clashes: [], open: { pen: third.id } });
  });

  it.each(LANGUAGES)('in %s: two openings, as each phone says them', async (language) => {
    const [first, second] = await three();
    await first.write(opened(2, '2026-03-16'), everybody());
    await second.write(opened(2, '2026-03-17'), everybody());
    await meet(first, second);
    const [clash] = first.book().clashes;
    const { i18n } = await renderApp(first.phone, at(`clash/${clash?.provisional}`), language);
    await screen.findByRole('heading', {
      name: (name) => plain(name) === plain(i18n.t('clash.title.openings')),
    });
    expect(screen.getAllByText(i18n.t('clash.notClosed'))).toHaveLength(2);
    expect(screen.getAllByText(i18n.t('clash.meanwhile'))).toHaveLength(1);
  });

  it('two seals: what each counted, its notes and its witnesses', async () => {
    const [a, b] = await three();
    await a.write(opened(2, '2026-03-16'), everybody());
    await give(a, b);
    await b.run({ do: 'take-pen', reason: 'why' }, { id: 'why', text: 'late' });
    await b.write(deposit('bea', 5), counted('closing', { 20: 1, 5: 1 }));
    await b.run({ do: 'seal', witnesses: ['ana', 'carme'] });
    await a.write(counted('closing', { 20: 1 }));
    await a.run({ do: 'seal', witnesses: ['bea', 'carme', 'dina'] });
    await meet(a, b);
    expect(a.book().clashes.map(({ kind }) => kind)).toEqual(['seals']);
    await renderApp(a.phone, at(`clash/${a.book().clashes[0]?.provisional}`));
    const shown = (await sides()).map((side) => plain(side?.textContent ?? ''));
    await waitFor(() => expect(screen.getAllByRole('img', { name: /20/u })).toHaveLength(2));
    expect(shown.some((text) => text.includes('€25') && text.includes('2 witnesses'))).toBe(true);
    expect(shown.some((text) => text.includes('€20') && text.includes('3 witnesses'))).toBe(true);
  });

  it('a support worker’s phone sees the sides and chooses nothing; what was settled says so', async () => {
    const { first } = await twoPens();
    const helper = await joined(first, null, 'support');
    const [clash] = first.book().clashes;
    const seen = await renderApp(helper.phone, at(`clash/${clash?.provisional}`));
    await screen.findByText('Counts until you choose');
    expect(screen.queryByRole('button', { name: 'A counts' })).toBeNull();
    seen.unmount();
    await renderApp(first.phone, at('clash/nowhere:1'));
    await tap(userEvent.setup(), 'See the next one');
    await screen.findByText('Counts until you choose');
  });

  it('of a cloned phone each side has the lines of its own sheet', () => {
    const entry = (sheet: string, number: number, kind: string) => ({
      ...{ v: 1, kind, phone: 'p', sheet, number, lamport: number, claimedAt: '', place: 'm:1' },
      ...{ intent: `${sheet}${number}`, body: {} },
    });
    const side = (id: string) => ({
      ...{ entry: id, phone: 'p', claimedAt: '', meeting: 'm:1', number: 1 },
      ...{ heldOn: '2026-03-16' as never, counted: null, witnesses: 0 },
    });
    const entries = [
      entry('a', 1, 'pen-taken'),
      entry('b', 1, 'pen-taken'),
      entry('a', 2, 'deposit'),
      entry('b', 2, 'deposit'),
      entry('b', 3, 'deposit'),
    ];
    const [a, b] = [side('a:1'), side('b:1')];
    expect(writtenBy(entries, a, [a, b])).toHaveLength(1);
    expect(writtenBy(entries, b, [a, b])).toHaveLength(2);
  });
});
