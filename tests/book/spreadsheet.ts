/**
 * LibreOffice on files for spreadsheets, as a person who says yes to everything would open them: numbers and days recognised, formulas
 * run. A profile of its own, and nothing of it stays.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAM = 'soffice';
const MISSING =
  'LibreOffice is not installed: "apt-get install libreoffice-calc-nogui". What it makes of our files cannot be seen.';

export interface SheetCell {
  /** "float", "string", "date" …; none for an empty one. */
  readonly type: string | null;
  /** What it computes, if anything. */
  readonly formula: string | null;
  readonly number: number | null;
  readonly text: string;
}

/** How a spreadsheet of a language reads a file: what parts columns (its code), and the language as Windows numbers it. */
export interface Reading {
  readonly parting: ',' | ';';
  readonly language: 'es' | 'en';
}

const LANGUAGE_IDS = { es: 3082, en: 6153 } as const;

/** The cells of each file, by its name; all of one reading. */
export function opened(
  files: Readonly<Record<string, string>>,
  { parting, language }: Reading,
): Readonly<Record<string, readonly (readonly SheetCell[])[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'caixeta-sheet-'));
  try {
    const paths = Object.entries(files).map(([name, text]) => {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, text);
      return path;
    });
    const quote = 34;
    const utf8 = 76;
    const tokens = [parting.charCodeAt(0), quote, utf8, 1, '', LANGUAGE_IDS[language], false, true];
    const filter = `Text - txt - csv (StarCalc):${[...tokens, false, false, false, 0, true].join(',')}`;
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const how = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, `--infilter=${filter}`];
    execFileSync(PROGRAM, [...how, '--convert-to', 'fods', '--outdir', folder, ...paths], { stdio: 'pipe' });
    return Object.fromEntries(
      Object.keys(files).map((name) => [name, cellsIn(readFileSync(join(folder, `${name}.fods`), 'utf8'))]),
    );
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(MISSING);
    throw problem;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of the first table; empty rows and columns at the end are left out. */
function cellsIn(document: string): readonly (readonly SheetCell[])[] {
  const [, table = ''] = /<table:table [^>]*>([\s\S]*?)<\/table:table>/u.exec(document) ?? [];
  const rows = [...table.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/gu)].map(
    ([, row = '']) =>
      [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/gu)].flatMap(
        ([, about = '', inside = '']) => {
          const repeated = Number(attribute(about, 'table:number-columns-repeated') ?? 1);
          return Array.from({ length: Math.min(repeated, 20) }, () => cellOf(about, inside));
        },
      ),
  );
  return rows.filter((row) => row.some(({ type }) => type !== null));
}

const attribute = (about: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(about)?.[1] ?? null;

function cellOf(about: string, inside: string): SheetCell {
  const number = attribute(about, 'office:value');
  return {
    type: attribute(about, 'office:value-type'),
    formula: attribute(about, 'table:formula'),
    number: number === null ? null : Number(number),
    text: [...inside.matchAll(/<text:p>([\s\S]*?)<\/text:p>/gu)]
      .map(([, line = '']) => plain(line))
      .join('\n'),
  };
}

const plain = (line: string): string =>
  line
    .replace(/<text:tab\/>/gu, '\t')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/gu, (_, count = '1') => ' '.repeat(Number(count)))
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
