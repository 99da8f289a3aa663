// The overview of several communities on one phone: the worst first, practice left out, and from every figure the way to its screen.
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, test } from 'vitest';
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { type Currency, EUR, XOF } from '../../../src/ledger/currency.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { received } from '../../followup/totals-made.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, type Phone, renderApp } from '../harness.tsx';
import { counted, deposit, difference, everybody, founding, opened } from '../meeting/community.ts';
import { pageText } from '../money/stage.ts';

/** One more community: its name, and what was written in a meeting of the 2nd of March that was then closed. */
async function another(
  phone: Phone,
  name: string,
  drafts: readonly Draft[],
  { practice = false, in: { denominations, ...money } = EUR as Currency } = {},
) {
  const given = founding();
  const book = name.toLowerCase().replaceAll(' ', '-');
  const currency = { ...money, denominations: [...denominations] };
  const named = given.drafts.map((draft) =>
    draft.kind === 'founded' ? { ...draft, body: { ...draft.body, name, practice, currency } } : draft,
  );
  const cards = given.cards.map((card) => ({ ...card, book }));
  await arrange(phone, { ...given, book, drafts: named, cards }, async (session) => {
    const lines = [opened(1, '2026-03-02'), counted('opening', {}), everybody(), ...drafts];
    for (const [at, draft] of lines.entries()) {
      const done = await session.dispatch({ do: 'write', drafts: [draft] }, { intent: `${book}${at}` });
      if (!done.ok) throw new Error(`not written: ${JSON.stringify(done)}`);
    }
    const sealed = await session.dispatch({ do: 'seal', witnesses: ['ana', 'bea'] }, { intent: `${book}s` });
    if (!sealed.ok) throw new Error(`not sealed: ${JSON.stringify(sealed)}`);
  });
}

/** A support team's own book. */
async function followUpBook(phone: Phone, facts: readonly FactDraft[] = []): Promise<void> {
  const given = founding();
  const [founded] = given.drafts;
  if (founded?.kind !== 'founded') throw new Error('a founding begins with another line');
  const body = { ...founded.body, name: 'Notebook', purpose: 'followUp' as const };
  const of = { ...given, book: 'notebook', drafts: [{ kind: 'founded' as const, body }], cards: [] };
  await arrange(phone, of, async (session) => {
    for (const [at, fact] of facts.entries()) {
      const decided = decideFacts([], [fact]);
      if (!decided.ok) throw new Error(`not said: ${decided.refusal.code}`);
      const done = await session.dispatch({ do: 'write', drafts: decided.drafts }, { intent: `fact${at}` });
      if (!done.ok) throw new Error(`not written: ${JSON.stringify(done)}`);
    }
  });
}

/** In order; five euros missing; and practice; beside them the book of those who look. */
async function threeOn(today: string, facts: readonly FactDraft[] = []): Promise<Phone> {
  const phone = newPhone(today);
  await followUpBook(phone, facts);
  await another(phone, 'Anemones', [deposit('ana', 20), counted('closing', { 20: 1 })]);
  await another(phone, 'Zinnias', [deposit('bea', 20), counted('closing', { 10: 1, 5: 1 }), difference(-5)]);
  await another(phone, 'Playing', [deposit('ana', 5), counted('closing', { 5: 1 })], { practice: true });
  return phone;
}

const rowsOf = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('button')
    .map((row) => row.textContent ?? '');

describe('all groups', () => {
  it('is offered where there are two groups, and shows the worst first', async () => {
    const phone = await threeOn('2026-03-03');
    const user = userEvent.setup();
    await renderApp(phone, '/', 'en');
    await user.click(await screen.findByRole('button', { name: 'See all groups' }));
    await screen.findByText('1 of 2 groups needs a visit this week.');
    expect(rowsOf('Needs a visit this week')).toEqual([
      'Zinnias€5 is missing from the box since 02/03/2026 and not explained.',
    ]);
    expect(rowsOf('In order')).toEqual(['AnemonesLast closed meeting: 02/03/2026']);
    expect(pageText()).not.toMatch(/Playing|Notebook/u);
    expect(within(screen.getByRole('list', { name: 'All groups together' })).getByText('€40')).toBeTruthy();
  });

  it('is not offered where there is one group beside practice', async () => {
    const phone = newPhone('2026-03-03');
    await another(phone, 'Anemones', [counted('closing', {})]);
    await another(phone, 'Playing', [counted('closing', {})], { practice: true });
    await renderApp(phone, '/', 'en');
    await screen.findByRole('button', { name: 'Anemones' });
    expect(screen.queryByRole('button', { name: 'See all groups' })).toBeNull();
  });

  it('reads only what changed: what was kept is shown by a phone that cannot read a line', async () => {
    const phone = await threeOn('2026-04-30');
    const first = await renderApp(phone, '/overview/all', 'en');
    await screen.findByText('2 of 2 groups need a visit this week.');
    first.unmount();
    phone.platter.rows.get('entries')?.clear();
    await renderApp(phone, '/overview/all', 'en');
    await screen.findByText('2 of 2 groups need a visit this week.');
    expect(rowsOf('Needs a visit this week')[0]).toContain('And 1 more reason.');
    phone.platter.rows.get('summaries')?.clear();
  });

  it('shows who shares totals alone apart, by month, and of a book that is here nothing twice', async () => {
    const phone = await threeOn('2026-03-03', [
      received('far-away', { month: '2026-01', community: 'Far away', savings: 7700 }),
      received('far-away', { month: '2026-02', community: 'Far away', savings: 8800, meeting: 3 }),
      received('anemones', { month: '2026-02', community: 'Anemones' }),
    ]);
    await renderApp(phone, '/overview/all', 'en');
    await screen.findByRole('list', { name: 'Totals received' });
    expect(rowsOf('Totals received')).toEqual([
      expect.stringMatching(/^Far awayTotals of February 2026 · .*: €88$/u),
    ]);
    expect(within(screen.getByRole('list', { name: 'All groups together' })).getByText('€40')).toBeTruthy();
  });

  it('adds each currency by itself', async () => {
    const phone = await threeOn('2026-03-03');
    await another(phone, 'Teranga', [counted('closing', {})], { in: XOF });
    await renderApp(phone, '/overview/all', 'en');
    const euros = await screen.findByRole('list', { name: 'All groups with € (EUR) together' });
    expect(euros.textContent).toContain('€40');
    const francs = screen.getByRole('list', { name: /^All groups with F\sCFA \(XOF\) together$/u });
    expect(francs.textContent).not.toContain('€');
  });

  it('says which book cannot be read, and leads there', async () => {
    const phone = await threeOn('2026-03-03');
    const entries = phone.platter.rows.get('entries');
    const [lost] = [...(entries?.entries() ?? [])].filter(([key]) => key.includes('zinnias')).at(-1) ?? [];
    if (!entries || !lost) throw new Error('it has lines');
    entries.delete(lost);
    await renderApp(phone, '/overview/all', 'en');
    await screen.findByText(/Its book cannot be read on this phone/u);
    expect(rowsOf('Without figures')[0]).toContain('Zinnias');
    await screen.findByText('No group needs a visit this week.');
  });
});

describe('one group', () => {
  const drills = [
    ['Last meeting', 'Minutes of meeting 1'],
    ['Box not explained', 'Clear up a difference'],
    ['Late payments', 'Loans'],
    ['At risk', 'Loan book'],
    ['Attendance', 'How the group is doing'],
    ['Saved', 'How the group is doing'],
    ['Phones not heard of', 'The group’s phones'],
  ] as const;

  test.each(drills)('%s leads to its screen', async (figure) => {
    const phone = await threeOn('2026-03-03');
    const user = userEvent.setup();
    await renderApp(phone, '/overview/zinnias', 'en');
    await screen.findByRole('heading', { level: 1, name: 'Zinnias' });
    const list = screen.getByRole('list', { name: 'Figures' });
    await user.click(within(list).getByRole('button', { name: new RegExp(`^${figure}`, 'u') }));
    await screen.findByRole('heading', { level: 1, name: drills.find(([one]) => one === figure)?.[1] ?? '' });
    expect(window.location.hash).toContain('/g/zinnias/');
  });

  it.each(SPOKEN)('%s: every figure has its definition, and no key stands for a text', async (language) => {
    const phone = await threeOn('2026-05-30');
    const { i18n } = await renderApp(phone, '/overview/zinnias', language);
    const t = i18n.t as unknown as (key: string) => string;
    const list = await screen.findByRole('list', { name: t('overview.figures') });
    for (const name of ['sealed', 'atRisk', 'shareOut', 'matchGiven', 'phones'])
      expect(list.textContent).toContain(t(`overview.meaning.${name}`));
    expect(pageText()).not.toMatch(/overview\.\w/u);
    expect(rowsOf(t('overview.because')).length).toBe(2);
  });

  it('an address that names no group here says so', async () => {
    await renderApp(await threeOn('2026-03-03'), '/overview/nobody', 'en');
    await screen.findByText('This group is not on this phone');
  });
});
