import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, renderApp, sessionOn } from '../harness.tsx';
import { BOOK, counted, deposit, everybody, founding, opened } from '../meeting/community.ts';

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/gu, ' ');

describe('while the box is counted', () => {
  it.each(SPOKEN)('%s: neither the box nor the cash book tells what should be in it', async (language) => {
    const phone = newPhone('2026-02-02');
    await arrange(phone, founding(), async (session) => {
      const drafts = [
        opened(1, '2026-02-02'),
        everybody(),
        deposit('ana', 37),
        counted('closing', { 20: 1 }),
      ];
      await session.dispatch({ do: 'write', drafts }, { intent: 'lines' });
    });
    for (const path of ['box', 'cash-book']) {
      const { i18n, container, unmount } = await renderApp(phone, `/g/${BOOK}/${path}`, language);
      const t = i18n.t as (key: string) => string;
      await screen.findByText(t('box.blind'));
      expect(plain(container.textContent)).not.toMatch(/37/u);
      unmount();
    }
  });
});

describe('opening with too few keys', () => {
  it.each(SPOKEN)('%s: says how many are needed, and lets the meeting decide otherwise', async (language) => {
    const phone = newPhone('2026-02-02');
    const parts = founding();
    const drafts = parts.drafts.map((draft) =>
      draft.kind === 'conditions-agreed'
        ? { ...draft, body: { ...draft.body, conditions: threeKeys(draft.body.conditions) } }
        : draft,
    );
    await arrange(phone, { ...parts, drafts });
    const { i18n } = await renderApp(phone, `/g/${BOOK}/open`, language);
    const t = i18n.t as unknown as (key: string, figures?: object) => string;
    const start = await screen.findByRole('button', { name: t('meeting.open.start', { number: '1' }) });
    expect(screen.getByText(t('refusal.keyHoldersTooFew', { needed: '3', named: '1' }))).toBeTruthy();
    const user = userEvent.setup();
    await user.click(start);
    await user.click(await screen.findByRole('button', { name: t('override.open') }));
    await user.type(screen.getByRole('textbox', { name: t('override.text') }), 'Falta una llave');
    await user.click(screen.getByRole('button', { name: t('override.yes') }));
    await screen.findByRole('heading', { name: t('meeting.attendance.title') });
    const { book } = (await sessionOn(phone, BOOK)).view();
    expect(Object.values(book.open?.decisions ?? {})).toEqual([['keyHoldersTooFew']]);
  });
});

const threeKeys = <Conditions extends { box: object }>(conditions: Conditions): Conditions => ({
  ...conditions,
  box: { ...conditions.box, keyHolders: 3 },
});
