import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, renderApp } from '../harness.tsx';
import { BOOK, deposit, founding, opened, WHO } from '../meeting/community.ts';

/** Bea was named to count and is marked as away; Ana writes. */
const withoutBea: Draft = {
  kind: 'attendance-marked',
  body: {
    marks: WHO.map((member) => ({ member, status: member === 'bea' ? 'absent' : 'present', by: null })),
  },
};

async function counting() {
  const phone = newPhone('2026-02-02');
  await arrange(phone, founding(), async (session) => {
    const drafts = [opened(1, '2026-02-02'), withoutBea, deposit('ana', 20)];
    await session.dispatch({ do: 'write', drafts }, { intent: 'lines' });
  });
  return phone;
}

describe('who counts', () => {
  it.each(SPOKEN)(
    '%s: who is away gives place to the next who is here, never to the writer',
    async (language) => {
      const phone = await counting();
      const { i18n } = await renderApp(phone, `/g/${BOOK}/meeting/count`, language);
      const t = i18n.t as (key: string) => string;
      const counters = await screen.findByRole('region', { name: t('count.by') });
      expect(counters.textContent).toContain('Carme');
      expect(counters.textContent).toContain('Dina');
      expect(counters.textContent).not.toContain('Bea');
      expect(counters.textContent).not.toContain('Ana');
    },
  );

  it('lets people choose somebody else, among those who are here and do not write', async () => {
    const phone = await counting();
    const { i18n } = await renderApp(phone, `/g/${BOOK}/meeting/count`, 'ca');
    const t = i18n.t as (key: string) => string;
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: t('count.otherCounters') }));
    const choices = await screen.findByRole('list', { name: t('count.whoCounts') });
    const names = within(choices).getAllByRole('button');
    expect(names.map((one) => one.textContent)).toEqual(['Carme', 'Dina', 'Elsa']);
    await user.click(names[2] as HTMLElement);
    const counters = screen.getByRole('region', { name: t('count.by') });
    expect(counters.textContent?.startsWith(`${t('count.by')}DinaElsa`)).toBe(true);
  });
});
