/** README.md is true where a machine can tell: its links and pictures are there, its commands exist, its headers are the real ones. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../.ci/security.mjs';
import { LANGUAGES } from '../../src/i18n.ts';
import { STATES } from '../screens/states.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = readFileSync(root('README.md'), 'utf8');

test('every link leads somewhere', () => {
  const links = [...page.matchAll(/\]\(([^)#:]+)\)/gu)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(6);
  expect(links.filter((link) => !existsSync(root(link)))).toEqual([]);
});

test('every link between the pages of docs leads somewhere', () => {
  const pages = globSync('docs/**/*.md', { cwd: root('') });
  expect(pages.length).toBeGreaterThan(30);
  const lost = pages.flatMap((from) => {
    const links = [...readFileSync(root(from), 'utf8').matchAll(/\]\(([^)#:\s]+)\)/gu)];
    return links.flatMap(([, to = '']) =>
      existsSync(root(join(dirname(from), to))) ? [] : [`${from}: ${to}`],
    );
  });
  expect(lost).toEqual([]);
});

test('every picture is one that the command for pictures takes', () => {
  const pictures = [...page.matchAll(/src="docs\/screens\/(\w+)\/(\w+)-(\w+)\.webp"/gu)];
  expect(pictures).toHaveLength(page.split('<img ').length - 1);
  const states: Record<string, readonly string[]> = STATES;
  for (const [, language = '', route = '', state = ''] of pictures) {
    expect(LANGUAGES).toContain(language);
    expect(states[route]).toContain(state);
  }
});

test('every command is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(root('package.json'), 'utf8')) as { scripts: object };
  const commands = [...page.matchAll(/npm (?:run (?:--silent )?)?(start|test|build|book)\b/gu)].map(
    (match) => match[1] ?? '',
  );
  expect(new Set(commands)).toEqual(new Set(['start', 'test', 'build', 'book']));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands));
});

test('the headers are the ones that are served', () => {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`);
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
});
