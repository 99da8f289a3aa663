import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, renderApp, sessionOn } from '../harness.tsx';
import { BOOK, deposit, everybody, founding, opened } from '../meeting/community.ts';
import { community, give } from '../phones/together.ts';

async function phoneInMeeting() {
  const phone = newPhone('2026-02-02');
  await arrange(phone, founding(), async (session) => {
    const drafts = [opened(1, '2026-02-02'), everybody(), deposit('ana', 60), deposit('bea', 40)];
    await session.dispatch({ do: 'write', drafts }, { intent: 'lines' });
  });
  return phone;
}

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/gu, ' ');

describe('the passbook', () => {
  it.each(SPOKEN)(
    '%s: hides the money until it is asked for, then shows her part of the whole',
    async (language) => {
      const phone = await phoneInMeeting();
      const { i18n, container } = await renderApp(phone, `/g/${BOOK}/members/ana`, language);
      const t = i18n.t as (key: string) => string;
      await screen.findByText(t('members.hidden'));
      expect(plain(container.textContent)).not.toMatch(/60/u);
      await userEvent.click(screen.getByRole('button', { name: t('members.show') }));
      expect(plain(container.textContent)).toMatch(/60 ?€|€60/u);
      expect(plain(container.textContent)).toMatch(/100 ?€|€100/u);
      const hide = screen.getByRole('button', { name: t('members.hide') });
      await waitFor(() => expect(hide.getAttribute('aria-disabled')).toBeNull());
      await userEvent.click(hide);
      expect(plain(container.textContent)).not.toMatch(/60 ?€|€60/u);
    },
  );

  it('says the most she can borrow and which reason binds', async () => {
    const phone = await phoneInMeeting();
    const { container } = await renderApp(phone, `/g/${BOOK}/members/ana`, 'en');
    await userEvent.click(await screen.findByRole('button', { name: 'Show the money' }));
    expect(plain(container.textContent)).toContain('With €60 saved, the rules lend her up to €60.');
  });
});

describe('a member’s card', () => {
  it.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['marks that turn the line round', '\u202eanA'],
    ['emoji', '👩🏾‍🌾 Ñandú'],
  ])('shows %s as letters, and writes no entry', async (_, name) => {
    const phone = await phoneInMeeting();
    const before = (await sessionOn(phone, BOOK)).view().heads.count;
    const { i18n, container } = await renderApp(phone, `/g/${BOOK}/members/ana/edit`, 'es');
    const t = i18n.t as (key: string) => string;
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: t('members.name') });
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste(name);
    await userEvent.click(screen.getByRole('button', { name: t('members.keep') }));
    await screen.findByText(t('members.hidden'));
    expect(container.querySelector('img')).toBeNull();
    const view = (await sessionOn(phone, BOOK)).view();
    expect(view.cards.get('ana')).toMatchObject({ name, version: 2 });
    expect(view.heads.count).toBe(before);
  });

  it('takes no more than 60 characters of 10,000, and says so', async () => {
    const phone = await phoneInMeeting();
    const { i18n } = await renderApp(phone, `/g/${BOOK}/members/ana/edit`, 'fr');
    const t = i18n.t as (key: string) => string;
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: t('members.name') });
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('ñ'.repeat(10_000));
    expect(field.value.length).toBeLessThanOrEqual(60);
  });

  it('asks for a name in words', async () => {
    const phone = await phoneInMeeting();
    const { i18n } = await renderApp(phone, `/g/${BOOK}/members/new`, 'ca');
    const t = i18n.t as (key: string) => string;
    await userEvent.click(await screen.findByRole('button', { name: t('members.join') }));
    expect(screen.getByText(t('members.nameMissing'))).toBeTruthy();
  });
});

describe('a member joins in a meeting', () => {
  it('with the next number and a card of her own', async () => {
    const phone = await phoneInMeeting();
    const { i18n } = await renderApp(phone, `/g/${BOOK}/members/new`, 'es');
    const t = i18n.t as (key: string) => string;
    await userEvent.type(await screen.findByRole('textbox', { name: t('members.name') }), 'Fatou');
    await userEvent.click(screen.getByRole('button', { name: t('members.join') }));
    const list = await screen.findByRole('list', { name: t('members.title') });
    expect(within(list).getAllByRole('listitem')).toHaveLength(6);
    const { book } = (await sessionOn(phone, BOOK)).view();
    expect(Object.values(book.members).map((member) => member.number)).toContain(6);
  });
});

describe('a name is erased', { timeout: 30_000 }, () => {
  it.each(SPOKEN)(
    '%s: here and on the other phones, for ever; her number and amounts stay',
    async (language) => {
      const [first, second] = await community('bea');
      if (!first || !second) throw new Error('no phones');
      const { i18n } = await renderApp(first.phone, `/g/${BOOK}/members/ana`, language);
      const says = (words: string) => (text: string) => plain(text) === plain(words);
      await userEvent.click(await screen.findByRole('button', { name: i18n.t('members.erase.open') }));
      screen.getByText(says(i18n.t('members.erase.stays', { number: '1' })));
      screen.getByText(i18n.t('members.erase.notOurs'));
      await userEvent.click(screen.getByRole('button', { name: i18n.t('members.erase.yes') }));
      await screen.findByRole('heading', {
        name: (name) => plain(name) === plain(i18n.t('members.passbookOf', { name: '1' })),
      });
      expect(screen.queryByRole('button', { name: i18n.t('members.editTitle') })).toBeNull();
      await first.session.reload();
      await give(first, second);
      expect(second.session.view().cards.has('ana')).toBe(false);
      expect(await second.store.exportBookFile(BOOK)).not.toContain('"name":"Ana"');
      expect(second.book().balances).toEqual(first.book().balances);
    },
  );
});
