// Open figures: what is in a file is said before it leaves, and what is said is what is in it.
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OPEN_KINDS } from '../../../src/app/features/statements/open/open-file.ts';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import { createI18n } from '../../../src/i18n.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, partsOn, renderApp } from '../harness.tsx';
import { counted, deposit } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { findWords, loan, meetingWith, showMoney } from '../money/stage.ts';
import { plain } from '../ui/render.tsx';

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

/** Asks for a file, reads what is in it, and takes it. */
async function taken(user: User, choice: RegExp) {
  const asked = await opens(user, choice);
  await tap(user, 'Download or send');
  await findWords('It is among the files of this phone');
  const file = kept.at(-1);
  return { asked, name: file?.name, text: await file?.text };
}

async function opens(user: User, choice: RegExp) {
  await user.click(await screen.findByRole('button', { name: choice }));
  return plain((await screen.findByRole('dialog')).textContent ?? '');
}

describe('open figures', () => {
  it.each(SPOKEN)('%s: each file says what is in it, with no key for a text', async (language) => {
    const { i18n, user } = await showMoney(await lent('totals'), PATH, language);
    const t = i18n.t as unknown as (key: string) => string;
    for (const kind of OPEN_KINDS) {
      const said = await opens(user, new RegExp(`${t(`statements.open.about.${kind}`)}$`, 'u'));
      expect(said).toContain(plain(t(`statements.open.what.${kind}`)));
      expect(said).not.toMatch(/statements\.\w|\{\{/u);
      await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: t('ui.back') }));
    }
    expect(kept).toEqual([]);
  });

  it('first come totals without persons: nobody is named, and what few moved is not there', async () => {
    const { user } = await showMoney(await lent('withNames'), PATH);
    const { asked, name, text } = await taken(user, /^Totals by month/u);
    expect(asked).toContain('fewer than 5 members');
    expect(asked).not.toContain('Whoever has this file can read it');
    expect(name).toBe('Totals by month, for studies.csv');
    expect(text).toMatch(/^\ufeffGroup,Month,Currency,/u);
    expect(text).toMatch(/1,2026-03,EUR,Savings in,,,0,1\r\n/u);
    expect(text).not.toMatch(/Ana|60|50/u);
  });

  it('lines for a spreadsheet name nobody where totals are agreed, and say so', async () => {
    const { user } = await showMoney(await lent('totals'), PATH);
    const { asked, text } = await taken(user, /^What is written down/u);
    expect(asked).toContain('It does not say whose a line is');
    expect(asked).toContain('Whoever has this file can read it');
    expect(text).toMatch(/,EUR,2026-03-02,1,Saving,,,60\.00,60\.00,0\.00,,\r\n/u);
    expect(text).not.toContain('Ana');
  });

  it('and with names agreed they have them, in the decimals of the language', async () => {
    const { user } = await showMoney(await lent('withNames'), PATH, 'es');
    const asked = await opens(user, /^Lo apuntado/u);
    expect(asked).toContain('También lleva nombres');
    await tap(user, 'Descargar o enviar');
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
    expect(journal.asked).toContain('without a name');
    expect(journal.name).toMatch(/\.journal$/u);
    expect(journal.text).toMatch(/savings:ana {4}-60\.00 EUR/u);
  });

  it('play money makes no study, and that is said', async () => {
    const phone = newPhone();
    const made = await makePractice(await partsOn(phone), practiceWords((await createI18n('en')).t));
    if (!made.ok) throw new Error(made.problem);
    await renderApp(phone, `/g/${made.book}${PATH}`);
    const asked = await opens(userEvent.setup(), /^Totals by month/u);
    expect(asked).toContain('Play money is no part of studies');
    expect(screen.queryByRole('button', { name: 'Download or send' })).toBeNull();
  });

  it('while the box is counted it is shut: it tells what should be in it', async () => {
    await showMoney(await meetingWith([deposit('ana', 37), counted('closing', { 20: 1 })]), PATH);
    await findWords('The box is being counted now');
  });
});
