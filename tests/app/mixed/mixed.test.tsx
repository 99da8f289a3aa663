// A community speaks as its book says who it is: on every screen, in every language, and at once where that changes.
import { render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, test } from 'vitest';
import { Mixed } from '../../../src/app/mixed/Mixed.tsx';
import { createI18n, type Language } from '../../../src/i18n.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { phoneWithVoices } from '../../setup/voices.ts';
import { agree, enterMembers, openFounding, toMembers } from '../founding/answer.ts';
import { newPhone, type Phone, sessionOn } from '../harness.tsx';
import { BOOK, WHO } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, findWords, meetingWith, showMoney } from '../money/stage.ts';

const mixed = (conditions: Conditions): Conditions => ({ ...conditions, people: 'mixed' });
/** As in a book from before it could be said. */
function unsaid({ people: _, ...conditions }: Conditions): Conditions {
  return conditions;
}

/** Of the members, of a form or a meeting, of the rules: what women hear, and what women and men hear. */
const HEARD: Readonly<Record<Exclude<Language, 'en'>, readonly (readonly [string, string, string])[]>> = {
  es: [
    ['/members', 'Socias', 'Integrantes'],
    ['/members/new', 'El nombre que ella quiera.', 'El nombre que prefiera.'],
    ['/rules', 'Cada una ahorra lo que puede.', 'Cada cual ahorra lo que puede.'],
  ],
  ca: [
    ['/members', 'Sòcies', 'Membres'],
    ['/members/new', 'El nom que ella vulgui.', 'El nom que prefereixi.'],
    ['/rules', 'Cadascuna estalvia el que pot.', 'Cadascú estalvia el que pot.'],
  ],
  fr: [
    ['/members', 'Une membre arrive', 'Une personne arrive'],
    ['/meeting/attendance', 'Qui est venue', 'Qui est là'],
    ['/rules', 'Chacune épargne ce qu’elle peut.', 'Chaque membre épargne selon ses moyens.'],
  ],
};
const LANGUAGES = Object.keys(HEARD) as (keyof typeof HEARD)[];

async function hears(phone: Phone, language: keyof typeof HEARD, who: 'women' | 'mixed') {
  for (const [path, women, both] of HEARD[language]) {
    const { unmount } = await showMoney(phone, path, language);
    await findWords(who === 'mixed' ? both : women);
    expect(screen.queryByText(who === 'mixed' ? women : both, { exact: false })).toBeNull();
    unmount();
  }
}

/** Written on the same phone in another tab. */
async function agreeElsewhere(phone: Phone, change: (conditions: Conditions) => Conditions) {
  const session = await sessionOn(phone, BOOK);
  const { conditions } = session.view().book;
  if (!conditions) throw new Error('nothing is agreed');
  const votes = { for: [...WHO], against: [], abstained: [] };
  const draft = {
    kind: 'conditions-agreed',
    body: { conditions: change(conditions), votes },
  } as const;
  const { people } = draft.body.conditions;
  const result = await session.dispatch({ do: 'write', drafts: [draft] }, { intent: `people-${people}` });
  session.close();
  if (!result.ok) throw new Error(`not written: ${JSON.stringify(result)}`);
}

describe('who a community is', () => {
  it.each(LANGUAGES)(
    '%s: women are spoken to as women, also by a book that says nothing',
    async (language) => {
      await hears(await meetingWith([], unsaid), language, 'women');
    },
  );

  it.each(LANGUAGES)('%s: women and men are spoken to as a group', async (language) => {
    await hears(await meetingWith([], mixed), language, 'mixed');
  });

  test('is heard at once where it changes, and changes back', async () => {
    const phone = await meetingWith();
    await showMoney(phone, '/rules', 'es');
    await findWords('Cada una ahorra lo que puede.');
    await agreeElsewhere(phone, mixed);
    await findWords('Cada cual ahorra lo que puede.');
    await agreeElsewhere(phone, (conditions) => ({ ...conditions, people: 'women' }));
    await findWords('Cada una ahorra lo que puede.');
  });

  test('is read aloud in the same words', async () => {
    const said = phoneWithVoices({ lang: 'es_ES', localService: true });
    const { user } = await showMoney(await meetingWith([], mixed), '/rules', 'es');
    await findWords('Cada cual ahorra lo que puede.');
    await tap(user, 'Escuchar');
    expect(said.join(' ')).toContain('Cada cual ahorra lo que puede.');
    expect(said.join(' ')).not.toContain('Cada una');
  });

  test('is left behind with the community', async () => {
    const phone = await meetingWith([], mixed);
    const { i18n, unmount } = await showMoney(phone, '/members', 'es');
    await screen.findByRole('heading', { name: 'Integrantes' });
    unmount();
    await expect.poll(() => i18n.t('members.title')).toBe('Socias');
  });

  test('is left behind also by who came and went before the words were there', async () => {
    const i18n = await createI18n('es');
    const both = (
      <I18nextProvider i18n={i18n}>
        <Mixed />
      </I18nextProvider>
    );
    const { rerender } = render(both);
    rerender(<p>.</p>);
    rerender(both);
    await expect.poll(() => i18n.t('members.title')).toBe('Integrantes');
    rerender(<p>.</p>);
    expect(i18n.t('members.title')).toBe('Socias');
  });

  test('is asked from the settings and voted like a rule', async () => {
    const phone = await meetingWith();
    const { user } = await showMoney(phone, '/settings', 'es');
    await findWords('Somos todas mujeres');
    await tap(user, /^Quiénes somos/u);
    await screen.findByRole('heading', { name: '¿Quiénes somos?' });
    await user.click(screen.getByRole('radio', { name: 'Somos mujeres y hombres' }));
    await tap(user, 'Seguir');
    await findWords('Somos mujeres y hombres');
    expect((await bookOn(phone)).conditions?.people).toBe('women');
  });
});

describe('at the founding', () => {
  test('it is chosen beside the members, heard from then on, and agreed with the rules', async () => {
    const phone = newPhone();
    const founder = await openFounding(phone, 'es');
    await toMembers(founder);
    await enterMembers(founder, ['Ana', 'Omar']);
    await screen.findByRole('heading', { name: '2 socias' });
    await founder.choose('Mujeres y hombres');
    await screen.findByRole('heading', { name: '2 integrantes' });
    const list = screen.getByRole('list', { name: 'Integrantes' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    await founder.pass(1);
    await founder.type(founder.t('founding.kind.sponsor'), 'Fundació');
    await founder.pass(6);
    await findWords('Somos mujeres y hombres');
    expect((await agree(founder, phone)).book.conditions?.people).toBe('mixed');
  });
});
