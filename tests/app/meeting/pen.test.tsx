// The pen in the open meeting: one phone writes, the others see the meeting as it arrives; it is passed, taken up, taken over.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n.ts';
import { renderApp } from '../harness.tsx';
import { community, give, joined, meet, type OnePhone } from '../phones/together.ts';
import { plain } from '../ui/render.tsx';
import { BOOK, deposit, everybody, opened } from './community.ts';
import { tap } from './steps.ts';

const at = (path: string) => `/g/${BOOK}/${path}`;
const says = (words: string) => (text: string) => plain(text) === plain(words);

/** A second meeting is open on the first phone, and both have it. */
async function inMeeting(): Promise<readonly [OnePhone, OnePhone]> {
  const [first, second] = await community('bea');
  if (!first || !second) throw new Error('no phones');
  await first.write(opened(2, '2026-03-16'), everybody(), deposit('ana', 10));
  await give(first, second);
  return [first, second];
}

describe('a phone without the pen', { timeout: 60_000 }, () => {
  it.each(LANGUAGES)(
    'in %s: reads the meeting as it arrives, and says whose phone writes',
    async (language) => {
      const [first, second] = await inMeeting();
      const { i18n } = await renderApp(second.phone, at('meeting'), language);
      const founders = i18n.t('pen.phone.founders');
      // The first of all has to wait for every screen to be compiled.
      await screen.findByText(says(i18n.t('pen.writes', { phone: founders })), {}, { timeout: 30_000 });
      expect(screen.getAllByText(/Ana/u)).toHaveLength(1);
      await first.write(deposit('bea', 5));
      await give(first, second);
      await screen.findByText(/· Bea/u);
      expect(screen.queryByRole('button', { name: i18n.t('ui.undoLast') })).toBeNull();
    },
  );

  it('offers no form that would be refused, on any way to one', async () => {
    const [, second] = await inMeeting();
    for (const path of ['meeting/member/ana', 'meeting/savings/ana', 'meeting/count', 'meeting/seal']) {
      const view = await renderApp(second.phone, at(path));
      await screen.findByText('This meeting is being written down on another phone.');
      expect(screen.queryByRole('textbox')).toBeNull();
      view.unmount();
    }
    const member = await renderApp(second.phone, at('members/new'));
    await screen.findByText('This meeting is being written down on another phone.');
    expect(screen.queryByRole('button', { name: 'She joins the group' })).toBeNull();
    member.unmount();
    await renderApp(second.phone, `/g/${BOOK}`);
    await tap(userEvent.setup(), 'Look at the meeting');
    await screen.findByText('Writing now: The phone that began the group');
  });

  it('a support worker’s phone only looks: it is not offered to take over', async () => {
    const [first] = await inMeeting();
    const helper = await joined(first, null, 'support');
    await renderApp(helper.phone, at('meeting'));
    await screen.findByText('This cannot be written down from that phone. Use a member’s phone.');
    expect(screen.queryByRole('button', { name: 'The other phone does not answer' })).toBeNull();
  });
});

describe('the pen goes on', { timeout: 60_000 }, () => {
  it('passed to a phone, and taken up there with one tap; the first one only looks', async () => {
    const [first, second] = await inMeeting();
    const user = userEvent.setup();
    const giving = await renderApp(first.phone, at('meeting'));
    await tap(user, 'Let another phone write');
    await tap(user, 'Bea’s phone');
    await screen.findByText('Writing now: Bea’s phone');
    giving.unmount();
    await first.session.reload();
    await give(first, second);
    await renderApp(second.phone, at('meeting'));
    await tap(user, 'Write with this phone');
    await screen.findByRole('button', { name: 'Member by member' });
    await second.session.reload();
    expect(second.book().open?.pen).toBe(second.id);
    await second.write(deposit('bea', 5));
  });

  it('taken over with a reason, and it says first what becomes of lines that are not here', async () => {
    const [first, second] = await inMeeting();
    await first.write(deposit('carme', 15));
    const user = userEvent.setup();
    const { i18n } = await renderApp(second.phone, at('meeting'));
    await tap(user, 'The other phone does not answer');
    screen.getByText(says(i18n.t('pen.over.late')));
    await tap(user, 'Write with this phone');
    screen.getByText('Say why this phone takes over.');
    fireEvent.change(screen.getByLabelText('Why?'), { target: { value: 'Its battery is flat' } });
    await tap(user, 'Write with this phone');
    await waitFor(() => expect(screen.queryByText(/^Writing now/u)).toBeNull());
    await second.session.reload();
    expect(second.book().open?.pen).toBe(second.id);
    await meet(first, second);
    await screen.findByText('To read out');
    screen.getByText('It came after the meeting had gone on without it.');
    expect(first.book().waiting).toHaveLength(1);
  });
});
