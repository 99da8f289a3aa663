// Lines that come after a meeting was closed: read out and taken in with one tap in the next one, which leaves the closed one be.
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { meetingReport } from '../../../src/ledger/report.ts';
import { renderApp } from '../harness.tsx';
import { community, give, meet, type OnePhone } from '../phones/together.ts';
import { BOOK, counted, deposit, euro, everybody, opened } from './community.ts';
import { tap } from './steps.ts';

const reportOf = async ({ store }: OnePhone, meeting: string) =>
  canonicalText(meetingReport(await store.entriesOf(BOOK, { place: meeting })));

it('L8 a late line is adopted by one tap: the report of the meeting it came too late for is the same bytes', async () => {
  const [first, second] = await community('bea');
  if (!first || !second) throw new Error('no phones');
  await first.write(opened(2, '2026-03-16'), everybody());
  await give(first, second);
  const text = { id: 'why', text: 'flat battery' };
  await second.run({ do: 'take-pen', reason: text.id }, text);
  await first.write(deposit('carme', 15));
  await second.write(counted('closing', { 20: 1 }));
  await second.run({ do: 'seal', witnesses: ['ana', 'carme'] });
  const { meeting = '' } = second.book().lastSeal ?? {};
  const before = await reportOf(second, meeting);
  await meet(first, second);
  await second.write(opened(3, '2026-03-30'));
  await renderApp(second.phone, `/g/${BOOK}/meeting`);
  await screen.findByText('It came after the meeting had gone on without it.', {}, { timeout: 30_000 });
  await tap(userEvent.setup(), 'Read out, yes');
  await waitFor(() => expect(screen.queryByText('To read out')).toBeNull());
  await second.session.reload();
  expect(second.book().balances['savings/carme']).toBe(-euro(15));
  await meet(first, second);
  expect(await reportOf(second, meeting)).toBe(before);
  expect(await reportOf(first, meeting)).toBe(before);
}, 90_000);
