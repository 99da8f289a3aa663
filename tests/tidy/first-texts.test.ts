// The first screens come with only some of the texts (.ci/texts.mjs): what they say must be among them, and all that is there
// must be said. A text that is not there would be shown as a key until the rest has come.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { FIRST_TEXTS, isFirstText, isRareText, RARE_TEXTS } from '../../.ci/texts.mjs';
import type { SourceFile } from './files.ts';
import { child, children, stringOf, visitAll } from './tree.ts';

const ROOTS = [
  'src/app/main.tsx',
  'src/app/features/start/StartScreen.tsx',
  'src/app/features/home/Home.tsx',
  'src/app/community.tsx',
];
const GROUPS = Object.keys(JSON.parse(readFileSync('locales/es.json', 'utf8')));

/** The modules of our own that come with the roots: what they import not only as a type, and not later. */
function filesOf(roots: readonly string[]): readonly SourceFile[] {
  const files = new Map<string, SourceFile>();
  const add = (path: string) => {
    if (files.has(path) || !/\.tsx?$/u.test(path) || !existsSync(path)) return;
    const file = { path, text: readFileSync(path, 'utf8') };
    files.set(path, file);
    visitAll(file, (node) => {
      const source = node.importKind === 'type' ? undefined : stringOf(child(node, 'source'));
      if (node.type === 'ImportExpression' || source === undefined || !source.startsWith('.')) return;
      add(posix.join(posix.dirname(path), source));
    });
  };
  for (const root of roots) add(root);
  return [...files.values()];
}

/** The texts that the files ask for, by key or by the beginning of one: t('home.box'), t(`home.place.${id}`). */
function keysSaid(files: readonly SourceFile[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const file of files) {
    visitAll(file, (node) => {
      const [begin] = node.type === 'TemplateLiteral' ? children(node, 'quasis') : [];
      const cooked = (begin?.value as { cooked?: unknown } | undefined)?.cooked;
      const key = stringOf(node) ?? String(cooked ?? '');
      if (GROUPS.some((group) => key.startsWith(`${group}.`))) said.add(key);
    });
  }
  return said;
}

test('the first screens say what is in the first part of the texts, and all of that part is said', () => {
  const files = filesOf(ROOTS);
  expect(files.length).toBeGreaterThan(60);
  const said = [...keysSaid(files)];
  expect(said.filter((key) => !isFirstText(key))).toEqual([]);
  expect(FIRST_TEXTS.filter((first) => !said.some((key) => `${key}.`.startsWith(`${first}.`)))).toEqual([]);
});

test('no screen of a meeting says what comes only with the screens away from it', () => {
  const said = [...keysSaid(filesOf(['src/app/meeting-screens.tsx']))];
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(isRareText)).toEqual([]);
  const all = JSON.parse(readFileSync('locales/es.json', 'utf8'));
  const isThere = (path: string) => path.split('.').reduce((texts, name) => texts?.[name], all) !== undefined;
  expect(RARE_TEXTS.filter((path) => !isThere(path))).toEqual([]);
});
