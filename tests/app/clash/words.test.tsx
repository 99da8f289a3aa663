// A name or a text that two phones wrote differently in one version: shown side by side, and one tap chooses for all phones.
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import { renderApp } from '../harness.tsx';
import { BOOK, everybody, opened } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { community, meet, type OnePhone } from '../phones/together.ts';
import { plain } from '../ui/render.tsx';

const at = (path: string) => `/g/${BOOK}/${path}`;

async function rename(phone: OnePhone, name: string): Promise<void> {
  const card = phone.session.view().cards.get('ana');
  if (card?.kind !== 'member') throw new Error('no card');
  const saved = await phone.session.saveCards([{ ...card, name, version: card.version + 1 }]);
  if (!saved.ok) throw new Error(`not saved: ${saved.disk.code}`);
}

/** Both phones gave Ana another name. */
async function renamedTwice() {
  const [first, second] = await community('bea');
  if (!first || !second) throw new Error('no phones');
  await rename(first, 'Anna');
  await rename(second, 'Aina');
  await meet(first, second);
  return { first, second };
}

const namesOf = ({ session }: OnePhone) => {
  const card = session.view().cards.get('ana');
  return card?.kind === 'member' ? card.name : '';
};

const sides = async () =>
  (await screen.findAllByRole('button', { name: /^Keep [AB]$/u })).map((one) =>
    plain(one.closest('li')?.textContent ?? ''),
  );

describe('words that two phones wrote differently', { timeout: 60_000 }, () => {
  it('home and her passbook lead to both names; one tap keeps one of them, on every phone', async () => {
    const { first, second } = await renamedTwice();
    const user = userEvent.setup();
    const home = await renderApp(first.phone, `/g/${BOOK}`);
    await screen.findByRole('button', { name: /^1 name or text written in two ways/u });
    home.unmount();
    await renderApp(first.phone, at('members/ana'));
    await tap(user, 'Look and choose');
    await screen.findByRole('heading', { name: 'Which name and drawing stay?' });
    const shown = await sides();
    expect(shown.filter((text) => text.includes('Shown until you choose'))).toHaveLength(1);
    const letter = shown[0]?.includes('Anna') ? 'A' : 'B';
    expect(shown.join()).toContain('Aina');
    await tap(user, `Keep ${letter}`);
    await screen.findByRole('heading', { name: /Anna/u });
    expect(screen.queryByRole('button', { name: 'Look and choose' })).toBeNull();
    await first.session.reload();
    await meet(first, second);
    for (const phone of [first, second]) {
      expect(phone.session.view().cardTies).toEqual([]);
      expect(namesOf(phone)).toBe('Anna');
    }
  });

  it('chosen apart and not the same: it is asked once more', async () => {
    const { first, second } = await renamedTwice();
    await rename(first, 'Anna');
    await rename(second, 'Aina');
    expect(first.session.view().cardTies).toEqual([]);
    await meet(first, second);
    expect(first.session.view().cardTies).toMatchObject([
      { id: 'ana', cards: [{ version: 3 }, { version: 3 }] },
    ]);
  });

  it('a text stands beside its line; after the choice comes the next one, then home', async () => {
    const { first, second } = await renamedTwice();
    await first.write(opened(2, '2026-03-16'), everybody());
    const note = (text: string): Card => ({ kind: 'text', book: BOOK, id: 'note', version: 2, text });
    await first.run(
      { do: 'write', drafts: [{ kind: 'noted', body: { text: 'note' } }] },
      { id: 'note', text: 'x' },
    );
    await first.store.receive(BOOK, [], [note('We meet at Bea’s'), note('We meet at Dina’s')]);
    await first.session.reload();
    const user = userEvent.setup();
    const line = await renderApp(first.phone, at(`book/${await first.last()}`));
    await tap(user, 'Look and choose');
    await screen.findByRole('heading', { name: 'Which text stays?' });
    await screen.findByText('It is written in');
    expect((await sides()).join()).toMatch(/Bea’s.*Dina’s/u);
    await tap(user, 'Keep B');
    await screen.findByRole('heading', { name: 'Which name and drawing stay?' });
    await tap(user, 'Keep A');
    await screen.findByRole('heading', { name: /passbook/iu });
    line.unmount();
    await first.session.reload();
    expect(first.session.view().cardTies).toEqual([]);
    expect(first.session.view().cards.get('note')).toMatchObject({ text: 'We meet at Dina’s', version: 3 });
    expect(second.session.view().cardTies).toHaveLength(1);
  });

  it.each(LANGUAGES)(
    'in %s: says that what is not chosen is lost, and nothing once it was chosen',
    async (language) => {
      const { first } = await renamedTwice();
      const shown = await renderApp(first.phone, at('words/ana'), language);
      await screen.findByText((text) => plain(text) === plain(shown.i18n.t('clash.words.text')));
      shown.unmount();
      const none = await renderApp(first.phone, at('words/nobody'), language);
      await waitFor(() => expect(screen.getAllByText(none.i18n.t('clash.none')).length).toBeGreaterThan(0));
    },
  );
});
