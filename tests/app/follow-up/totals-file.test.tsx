// A month's totals among files: where a book was looked for it says what it is and leads to the team's book, brought; and the other way round.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { describe, expect, it } from 'vitest';
import { pictured } from '../../../src/sync/qr/frames.ts';
import { signMonth, totalsText } from '../../../src/sync/totals.ts';
import { totalsMessage } from '../../../src/sync/totals-message.ts';
import { deflateWith } from '../../../src/sync/wire/deflate.ts';
import { toQrText } from '../../../src/sync/wire/words.ts';
import { utf8 } from '../../../src/sync/wire/write.ts';
import { longBook } from '../../bench/books.ts';
import { signedMonth } from '../../followup/totals-made.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone as newKeys } from '../../sync/sample.ts';
import { cameraSees, failing, stubCamera } from '../camera/stub-camera.ts';
import { newPhone, type Phone, renderApp, sessionOn } from '../harness.tsx';
import { plain } from '../ui/render.tsx';
import { at, TEAM, tap, teamPhone } from './team.ts';

const { totals } = signedMonth('ants');
const january = async () => totalsText(await signMonth(crypto, await newKeys(), totals));
const fileOf = (text: string, name = 'enero.json') => new File([text], name, { type: 'application/json' });

const give = async (label: string, file: File) =>
  userEvent.upload(await screen.findByLabelText(label, { selector: 'input' }), file);
const said = (words: string) => screen.findByText((text) => plain(text).includes(plain(words)));

async function factsOf(phone: Phone): Promise<readonly unknown[]> {
  const session = await sessionOn(phone, TEAM);
  const { facts = [] } = session.view().book;
  session.close();
  return facts.map(({ fact }) => fact);
}

async function readCodes({ t }: i18n, codes: readonly string[]): Promise<void> {
  cameraSees(codes);
  await tap(t('sharing.codes.scan'));
}

describe.each(SPOKEN)('in %s', (language) => {
  it('on a phone without a follow-up book: what it is and whom to send it to, and nothing is added', async () => {
    const phone = newPhone();
    const { i18n } = await renderApp(phone, '/open', language);
    await give(i18n.t('openFile.choose'), fileOf(await january()));
    await said(i18n.t('sharing.file.noTeam'));
    expect(screen.getByText(i18n.t('sharing.file.title'))).toBeTruthy();
    expect(screen.getByRole('main').textContent).toContain('Les Formigues');
    expect(screen.queryByText(i18n.t('openFile.refused'))).toBeNull();
    expect(screen.queryByRole('button', { name: new RegExp(i18n.t('openFile.add'), 'u') })).toBeNull();
    expect(await phone.shared.look()).toBeNull();
  });

  it('changed by somebody: said so, not that it is no book', async () => {
    const { i18n } = await renderApp(newPhone(), '/open', language);
    await give(i18n.t('openFile.choose'), fileOf((await january()).replace('Formigues', 'Abelles')));
    expect(plain((await screen.findByRole('alert')).textContent ?? '')).toContain(
      plain(i18n.t('sharing.problem.badSignature')),
    );
  });

  it('a book on the screen of totals: said so, and opened as one without choosing it again', async () => {
    const { phone } = await teamPhone();
    const { i18n } = await renderApp(phone, at('totals'), language);
    await give(i18n.t('sharing.received.take'), fileOf(await longBook('shared', 0), 'ten-years.json'));
    await said(i18n.t('sharing.problem.aBook'));
    await tap(i18n.t('sharing.file.asBook'));
    expect(await screen.findByRole('heading', { level: 2, name: 'Ten years' })).toBeTruthy();
    expect(screen.getByText('ten-years.json')).toBeTruthy();
  });

  it('a code of something else: said so, with what to look for', async () => {
    const { phone } = await teamPhone();
    const { i18n } = await renderApp(phone, at('totals'), language);
    await readCodes(i18n, [toQrText(utf8('CXSQ and more'))]);
    await said(i18n.t('sharing.problem.notTotalsCode'));
    expect(await factsOf(phone)).toEqual([]);
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'noCamera'],
    ['NotReadableError', 'inUse'],
    [null, 'unsafe'],
  ] as const)('no camera, %s: its file is the other way, and no text is spoken of', async (name, problem) => {
    stubCamera(name === null ? undefined : failing(name));
    const { phone } = await teamPhone();
    const { i18n } = await renderApp(phone, at('totals'), language);
    await tap(i18n.t('sharing.codes.scan'));
    await said(i18n.t(`camera.problem.${problem}`));
    await said(i18n.t(`sharing.codes.todo.${problem}`));
    expect(screen.queryByRole('button', { name: i18n.t('camera.usePaste') })).toBeNull();
    await give(i18n.t('sharing.received.take'), fileOf(await january()));
    expect(await screen.findByRole('heading', { level: 1, name: 'Les Formigues' })).toBeTruthy();
  });

  it('a file that is none, where there is no camera: said so beside the ways in', async () => {
    stubCamera(failing('NotFoundError'));
    const { phone } = await teamPhone();
    const { i18n } = await renderApp(phone, at('totals'), language);
    await tap(i18n.t('sharing.codes.scan'));
    await said(i18n.t('sharing.codes.todo.noCamera'));
    await give(i18n.t('sharing.received.take'), fileOf('{"lines":[]}'));
    await said(i18n.t('sharing.problem.notTotals'));
    expect(screen.getByRole('button', { name: i18n.t('sharing.codes.scan') })).toBeTruthy();
  });
});

it.each(['/open', '/shared'])(
  '%s: the team’s book has it brought, also after a reload, until it is kept',
  async (path) => {
    const { phone } = await teamPhone();
    const text = await january();
    if (path === '/shared') await phone.shared.put(fileOf(text), 1);
    const first = await renderApp(phone, path);
    if (path === '/open') await give('Choose the file', fileOf(text));
    await tap(/^Open them in/u);
    expect(await screen.findByRole('heading', { level: 1, name: 'Les Formigues' })).toBeTruthy();
    expect(window.location.hash).toBe(`#${at('totals.brought')}`);
    first.unmount();
    await renderApp(phone, at('totals.brought'));
    await tap('The pictures are the same: keep');
    await screen.findByRole('heading', { level: 2, name: 'Totals of January 2025' });
    expect(await factsOf(phone)).toEqual(['totals-received']);
    expect(await phone.shared.look()).toBeNull();
    await tap('Back');
    expect(await screen.findByRole('heading', { level: 1, name: 'Totals received' })).toBeTruthy();
  },
);

it('whoever goes back without keeping it is asked no more, and nothing is kept', async () => {
  const { phone } = await teamPhone();
  await phone.shared.put(fileOf(await january()), 1);
  await renderApp(phone, at('totals.brought'));
  await screen.findByRole('heading', { level: 1, name: 'Les Formigues' });
  await tap('Back');
  await screen.findByRole('heading', { level: 1, name: 'Totals received' });
  await waitFor(async () => expect(await phone.shared.look()).toBeNull());
  expect(await factsOf(phone)).toEqual([]);
});

it('read from the screen of a group’s phone it is taken in as a file is', async () => {
  const { phone } = await teamPhone();
  const { i18n } = await renderApp(phone, at('totals'));
  const message = await totalsMessage(deflateWith(CompressionStream), await january());
  const made = await pictured(crypto, 'totals', message);
  if (!made.ok) expect.fail(made.code);
  expect(made.texts.length).toBeGreaterThan(1);
  await readCodes(i18n, made.texts.toReversed());
  await screen.findByRole('heading', { level: 1, name: 'Les Formigues' });
  await tap('The pictures are the same: keep');
  await screen.findByRole('heading', { level: 2, name: 'Totals of January 2025' });
  expect(await factsOf(phone)).toEqual(['totals-received']);
});
