// Open figures: what is in a file is said before it leaves, and what is said is what is in it.
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { counted, deposit } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { findWords, loan, meetingWith, pageText, showMoney } from '../money/stage.ts';

const PATH = '/statements/openFigures';

const lent = (readAloud: 'totals' | 'withNames') =>
  meetingWith([deposit('ana', 60), loan('ana', 50)], (conditions: Conditions) => ({
    ...conditions,
    readAloud,
  }));

/** What the phone was given to keep, and under which name. */
const kept: { name: string; text: Promise<string> }[] = [];
beforeEach(() => {
  kept.length = 0;
  let text = Promise.resolve('');
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    text = (file as Blob)
      .arrayBuffer()
      .then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    return 'blob:kept';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    kept.push({ name: this.download, text });
  });
});
afterEach(() => vi.restoreAllMocks());

type User = Awaited<ReturnType<typeof showMoney>>['user'];

async function taken(user: User, choice?: RegExp) {
  if (choice) await user.click(screen.getByRole('radio', { name: choice }));
  await tap(user, 'Take the file out');
  await findWords('It is among the files of this phone');
  const file = kept.at(-1);
  return { name: file?.name, text: await file?.text };
}

describe('open figures', () => {
  it.each(SPOKEN)('%s: each file says what is in it, with no key for a text', async (language) => {
    await showMoney(await lent('totals'), PATH, language);
    for (const choice of await screen.findAllByRole('radio')) {
      choice.click();
      expect(pageText()).not.toMatch(/statements\.\w|\{\{/u);
    }
  });

  it('first come totals without persons: nobody is named, and what few moved is not there', async () => {
    const { user } = await showMoney(await lent('withNames'), PATH);
    await findWords('fewer than 5 members');
    expect(pageText()).not.toContain('Whoever has this file can read it');
    const { name, text } = await taken(user);
    expect(name).toBe('Totals by month, for studies.csv');
    expect(text).toMatch(/^\ufeffGroup,Month,Currency,/u);
    expect(text).toMatch(/1,2026-03,EUR,Savings in,,,0,1\r\n/u);
    expect(text).not.toMatch(/Ana|60|50/u);
  });

  it('lines for a spreadsheet name nobody where totals are agreed, and say so', async () => {
    const { user } = await showMoney(await lent('totals'), PATH);
    const { text } = await taken(user, /^What is written down/u);
    await findWords('It does not say whose a line is');
    await findWords('Whoever has this file can read it');
    expect(text).toMatch(/,EUR,2026-03-02,1,Saving,,,60\.00,60\.00,0\.00,,\r\n/u);
    expect(text).not.toContain('Ana');
  });

  it('and with names agreed they have them, in the decimals of the language', async () => {
    const { i18n, user } = await showMoney(await lent('withNames'), PATH, 'es');
    await user.click(await screen.findByRole('radio', { name: /^Lo apuntado/u }));
    await tap(user, String(i18n.t('statements.open.give')));
    await findWords('Está en los archivos de este teléfono');
    expect(await kept.at(-1)?.text).toMatch(/;EUR;2026-03-02;1;[^;]+;1;Ana;60,00;60,00;0,00;;\r\n/u);
  });

  it('for programs and for accountants: the same book, in their formats', async () => {
    const { user } = await showMoney(await lent('totals'), PATH);
    const programs = await taken(user, /^All of it/u);
    const { communities } = JSON.parse(programs.text ?? '') as {
      communities: { members: null; lines: object[] }[];
    };
    expect(communities[0]?.members).toBeNull();
    expect(communities[0]?.lines).toHaveLength(2);
    const journal = await taken(user, /^The book/u);
    expect(journal.name).toMatch(/\.journal$/u);
    expect(journal.text).toMatch(/savings:ana {4}-60\.00 EUR/u);
  });

  it('another choice takes back the word that it was kept', async () => {
    const { user } = await showMoney(await lent('totals'), PATH);
    await taken(user);
    await user.click(screen.getByRole('radio', { name: /^The book/u }));
    expect(pageText()).not.toContain('It is among the files of this phone');
  });

  it('while the box is counted it is shut: it tells what should be in it', async () => {
    await showMoney(await meetingWith([deposit('ana', 37), counted('closing', { 20: 1 })]), PATH);
    await findWords('The box is being counted now');
  });
});
