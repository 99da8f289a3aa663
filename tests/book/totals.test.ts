/** `indicators` of months of totals: the figures that a book gives where they are told, and nothing where they are not. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { compareEntries, type Entry } from '../../src/ledger/entry.ts';
import type { SignedTotals, Totals } from '../../src/ledger/open/totals.ts';
import { DEFINITIONS } from '../../src/ledger/statements/definitions.ts';
import { writeBookFile } from '../../src/store/book-file.ts';
import type { PhoneKeys } from '../../src/store/store.ts';
import { signMonth, signTotals, totalsText } from '../../src/sync/totals.ts';
import { generate } from '../ledger/generate.ts';
import { BOOK, newPhone } from '../sync/sample.ts';
import { readyMonths, sharingTotals } from '../sync/totals-file.ts';
import { bookFileOf, pathOf, runWith } from './harness.ts';
import { FIGURES } from './open-shapes.ts';

let phone: PhoneKeys;
/** By name; `until-N` is the book of which `month-N` tells. */
const FILES: Record<string, string> = {};
let signed: SignedTotals;
const MONTHS = 6;

beforeAll(async () => {
  phone = await newPhone();
  const entries = sharingTotals(generate(11, 12).entries);
  const months = readyMonths(entries).slice(0, MONTHS);
  for (const [at, month] of months.entries()) {
    const made = await signTotals(crypto, phone, { book: BOOK, ...month });
    if (at === 0) signed = made;
    FILES[`month-${at}`] = totalsText(made);
    FILES[`until-${at}`] = await bookUntil(month.seal, entries);
  }
  FILES.loans = await bookFileOf(pathOf('loans'));
});

const bookUntil = (seal: Entry, entries: readonly Entry[]) =>
  writeBookFile(crypto, {
    ...{ book: BOOK, madeAt: '2026-01-01T00:00:00Z', forks: [], cards: [] },
    entries: entries.filter((one) => compareEntries(one, seal) <= 0),
  });

async function indicators(given: Readonly<Record<string, string>>, ...files: readonly string[]) {
  const { code, out, err } = await runWith(['indicators', ...files, '--json'], given);
  expect([code, err]).toEqual([0, '']);
  return v.parse(FIGURES, JSON.parse(out));
}

const textOf = async (totals: Partial<Totals>, by: PhoneKeys = phone) =>
  totalsText(await signMonth(crypto, by, { ...signed.totals, ...totals }));

describe('totals among the files', () => {
  test('say what the book says on that day, or nothing', async () => {
    let [told, withheld] = [0, 0];
    for (let at = 0; at < MONTHS; at += 1) {
      const { totals: [given] = [] } = await indicators(FILES, `month-${at}`);
      const { communities } = await indicators(FILES, `until-${at}`);
      expect(given).toMatchObject({ community: communities[0]?.community, on: communities[0]?.on });
      for (const { key } of DEFINITIONS) {
        const figure = given?.figures[key];
        if (figure === null) withheld += 1;
        else {
          told += 1;
          expect(figure, `${at} ${key}`).toEqual(communities[0]?.figures[key]);
        }
      }
    }
    expect(told).toBeGreaterThan(MONTHS * 8);
    expect(withheld).toBeGreaterThan(0);
  });

  test('stand beside books and are in no sum', async () => {
    const alone = await indicators(FILES, 'loans');
    const mixed = await indicators(FILES, 'month-0', 'loans', 'month-1');
    expect(mixed.totals?.map(({ month }) => month)).toEqual(
      [FILES['month-0'], FILES['month-1']].map((text) => JSON.parse(text ?? '').totals.month),
    );
    expect({ ...mixed, totals: undefined }).toEqual({ ...alone, totals: undefined });
    expect(alone).not.toHaveProperty('totals');
  });

  test('the same of two phones is one month; other figures stand beside it; a later meeting replaces both', async () => {
    const other = await newPhone();
    const { meeting, figures } = signed.totals;
    const given = {
      a: totalsText(signed),
      again: await textOf({}, other),
      wrong: await textOf({ figures: { ...figures, meetings: { part: 999, whole: 999 } } }, other),
      later: await textOf({ meeting: meeting + 1 }),
    };
    const said = async (...files: readonly string[]) =>
      (await indicators(given, ...files)).totals?.map((one) => [one.meeting, one.phones, one.differs]);
    expect(await said('a', 'a')).toEqual([[meeting, 1, false]]);
    expect(await said('a', 'again')).toEqual([[meeting, 2, false]]);
    expect(await said('a', 'wrong', 'again')).toEqual([
      [meeting, 2, true],
      [meeting, 1, true],
    ]);
    expect(await said('a', 'wrong', 'later')).toEqual([[meeting + 1, 1, false]]);
  });

  test('as a text has the month, what is told and that the rest is left out, and no sum of nobody', async () => {
    const figures = { ...signed.totals.figures, savings: null, members: { part: 9, whole: null } };
    const given = { a: await textOf({ figures, month: '2026-10', community: 'Les Formigues' }) };
    const { code, out } = await runWith(['indicators', 'a'], given);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Les Formigues · [A-Z]{3} · Totals of 2026-10( · Practice)?\n {2}Up to meeting \d+, of [-\d]+\. Signed by 1 phone of the group\.\n/u,
    );
    expect(out).toMatch(/\n {2}Members +9\n/u);
    expect(out).toMatch(/\n {2}Saved by everybody +Left out\n/u);
    expect(out).toContain('fewer than 5 people');
    expect(out).toContain('= what all members have saved');
    expect(out).not.toMatch(/All groups|statements\.|sharing\.|\{\{|undefined/u);
    const { out: french } = await runWith(['indicators', 'a', '--language', 'fr'], given);
    const words = JSON.parse(await readFile(new URL('../../locales/fr.json', import.meta.url), 'utf8'));
    expect(french).toContain(words.sharing.withheld);
  });
});

describe('totals that cannot be read', () => {
  test.each([
    [
      'a changed figure',
      () => canonicalText({ ...signed, totals: { ...signed.totals, meeting: 999 } }),
      'badSignature',
    ],
    ['another form of the same', () => JSON.stringify(signed, null, 2), 'damaged'],
    [
      'a field more',
      () => canonicalText({ ...signed, totals: { ...signed.totals, member: 'ana' } }),
      'damaged',
    ],
    [
      'a newer version',
      () => canonicalText({ ...signed, totals: { ...signed.totals, version: 2 } }),
      'newerVersion',
    ],
    ['cut short', () => totalsText(signed).slice(0, -1), 'notJson'],
  ])('%s: the file is named, and nothing is made of the rest', async (_name, text, problem) => {
    const answer = await runWith(['indicators', 'loans', 'bad'], { ...FILES, bad: text() });
    expect([answer.code, answer.out, answer.err]).toEqual([2, '', `bad: {"code":"${problem}"}\n`]);
  });

  test.each(['csv', 'json', 'study'])('export %s takes books alone', async (what) => {
    const { code, out, err } = await runWith(['export', what, 'loans', 'month-0'], FILES);
    expect([code, out, err]).toEqual([2, '', 'month-0: {"code":"notABookFile"}\n']);
  });
});
