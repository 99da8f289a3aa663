/** The JSON schema in docs/spec is the valibot shape's own; the examples of the documentation are played. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type PlayDocument, runWith } from './harness.ts';
import { scriptJsonSchema } from './json-schema.ts';

const docs = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), 'utf8');

test('docs/spec/book-script.schema.json says what the reader reads (else: node tests/book/write-schema.ts)', async () => {
  expect(JSON.parse(await docs('spec/book-script.schema.json'))).toEqual(scriptJsonSchema());
});

/** Every JSON block of the page that is a whole script. */
const EXAMPLES = [...(await docs('book-script.md')).matchAll(/```json\n(\{\n {2}"format"[\s\S]*?)```/gu)].map(
  (block) => block[1] ?? '',
);

describe('the examples of docs/book-script.md', () => {
  test('there are some', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(3);
  });

  test.each(EXAMPLES.map((script, at) => [at + 1, script] as const))(
    'example %i is played',
    async (_at, script) => {
      const { code, out, err } = await runWith(['play', 'script'], { script });
      expect([code, err]).toEqual([0, '']);
      const { meetings, findings } = JSON.parse(out) as PlayDocument;
      expect(findings).toEqual([]);
      expect(meetings.map(({ state }) => state)).toEqual(meetings.map(() => 'sealed'));
    },
  );
});

test('the conditions of the page are conditions', async () => {
  const block = /```json\n(\{\n {2}"saving"[\s\S]*?)```/u.exec(await docs('book-script.md'))?.[1] ?? '';
  const script = {
    ...{ format: 'caixeta-book-script', version: 1, currency: 'EUR', foundedOn: '2026-01-05', members: 3 },
    conditions: JSON.parse(block) as unknown,
    meetings: [],
  };
  const { code, out, err } = await runWith(['play', 'script'], { script: JSON.stringify(script) });
  expect([code, err]).toEqual([0, '']);
  expect((JSON.parse(out) as PlayDocument).founding.refusals).toEqual([]);
});

test('every step and every command of the command line has a line in docs/book-script.md', async () => {
  const page = await docs('book-script.md');
  const { $defs } = scriptJsonSchema() as { $defs: Record<string, unknown> };
  const steps = Object.keys($defs).flatMap((name) => /^step-(.+)$/u.exec(name)?.[1] ?? []);
  const named = [...steps, 'together', 'correct', 'adopt', 'seal'];
  expect(named.filter((step) => !page.includes(`| \`${step}\` |`))).toEqual([]);
});
