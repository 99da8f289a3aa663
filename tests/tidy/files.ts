// The project's own files as the tidy checks see them: a path from the top of the repository and a text.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text file; `path` always has forward slashes and starts at the top of the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Something a check does not accept, as `path:line what`. */
export type Finding = string;

const notOurs = new Set([
  '.git',
  '.cache',
  'node_modules',
  'dist',
  'coverage',
  'data',
  'test-results',
  'playwright-report',
]);
const binary = /\.(png|jpe?g|webp|ico|mp3|wav|ogg|gz|zip|pdf)$/;

function* walk(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    if (notOurs.has(name)) continue;
    const path = folder === '.' ? name : `${folder}/${name}`;
    if (statSync(path).isDirectory()) yield* walk(path);
    else if (!binary.test(name)) yield path;
  }
}

/** Every text file of the repository whose path the pattern accepts. */
export function filesMatching(pattern: RegExp): SourceFile[] {
  return [...walk('.')]
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join('.', path), 'utf8') }));
}

/** The 1-based line of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

export function finding(file: SourceFile, offset: number, what: string): Finding {
  return `${file.path}:${lineAt(file.text, offset)} ${what}`;
}
