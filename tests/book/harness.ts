/** Runs the command line on files of the tests, in memory, and says its documents in lines that a treasurer can read. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { playDocument } from '../../src/book/play-document.ts';
import { run } from '../../src/book/run.ts';
import type { Answer } from '../../src/book/world.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';

export type PlayDocument = Awaited<ReturnType<typeof playDocument>>;

export const SCRIPTS = [
  'cash',
  'commands',
  'corrections',
  'cycle',
  'fines',
  'goals',
  'leaving',
  'loan-changes',
  'loan-ends',
  'loans',
  'match',
  'members',
  'opening',
  'phones',
  'savings',
] as const;
export type ScriptName = (typeof SCRIPTS)[number];

export const pathOf = (name: string): string =>
  fileURLToPath(new URL(`scripts/${name}.json`, import.meta.url));
export const PRACTICE_GROUP = fileURLToPath(new URL('../vectors/practice-group.json', import.meta.url));

/** The texts of a language that the app speaks. */
export const texts = (language: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../locales/${language}.json`, import.meta.url)), 'utf8');

/** Runs with files of `given` by name, and then of the disk; what is written comes back by name. */
export async function runWith(
  args: readonly string[],
  given: Readonly<Record<string, string>> = {},
): Promise<Answer & { readonly written: Readonly<Record<string, string>> }> {
  const written: Record<string, string> = {};
  const answer = await run(args, {
    crypto: globalThis.crypto,
    read: (file) => (given[file] === undefined ? readFile(file, 'utf8') : Promise.resolve(given[file])),
    write: (file, text) => {
      written[file] = text;
      return Promise.resolve();
    },
    texts,
    today: () => civilDate('2027-01-05'),
  });
  return { ...answer, written };
}

export async function played(name: ScriptName): Promise<PlayDocument> {
  const { out } = await runWith(['play', pathOf(name)]);
  return JSON.parse(out) as PlayDocument;
}

/** The book file of a played script or of the practice group. */
export async function bookFileOf(
  file: string,
  given: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { written } = await runWith(['play', file, '--save', 'book'], given);
  return written.book ?? '';
}

export async function practiceGroup(): Promise<{ readonly script: string; readonly example: Example }> {
  const { out } = await runWith(['convert', PRACTICE_GROUP]);
  return { script: out, example: JSON.parse(await readFile(PRACTICE_GROUP, 'utf8')) as Example };
}

/** What the tests read of the worked example. */
export interface Example {
  readonly meetings: readonly { readonly expectedBox: number }[];
  readonly totals: Readonly<Record<'savings' | 'shares' | 'socialFund' | 'lent' | 'repaid' | 'box', number>>;
  readonly savingsByMember: Readonly<Record<string, number>>;
}

/** "steps[6] bankTooLow available 60.00 asked 70.00", the path within its meeting. */
export function refusalsOf({
  refusals,
}: {
  readonly refusals: PlayDocument['founding']['refusals'];
}): string[] {
  return refusals.map(({ path, code, figures }) => {
    const told = Object.entries(figures).map(([key, value]) => `${key} ${String(value)}`);
    return [path.replace(/^meetings\[\d+\]\.?/u, ''), code, ...told].join(' ').trim();
  });
}

/** "sealed 30.00 21.00 -9.00 21.00": state, expected, counted, difference, the box at the end. */
export const boxesOf = ({ meetings }: PlayDocument): string[] =>
  meetings.map(({ state, expectedBox, counted, difference, box }) =>
    [state, expectedBox, counted, difference, box].join(' '),
  );

/** "1 saves 50.00 owes 20.00": only what is not nothing. */
export function membersOf({ balances }: PlayDocument): string[] {
  const nothing = /^0(\.0+)?$/u;
  const words = {
    savings: 'saves',
    carried: 'carried',
    loans: 'lent',
    owed: 'owes',
    fines: 'fines',
  } as const;
  return balances.byMember.map((one) =>
    [
      `${one.member}`,
      ...(Object.keys(words) as (keyof typeof words)[]).flatMap((key) =>
        nothing.test(one[key]) ? [] : [words[key], one[key]],
      ),
    ].join(' '),
  );
}
