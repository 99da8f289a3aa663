import { expect, test } from 'vitest';
import { filesMatching } from './files.ts';
import { sidedProperties, strayColours } from './styles.ts';

const sheets = filesMatching(/^src\/.*\.css$/);
const sheet = (text: string) => [{ path: 'src/app/ui/a.module.css', text }];

test('no style sheet speaks of left or right', () => {
  expect(sidedProperties(sheets)).toEqual([]);
});

test('no colour stands outside the tokens', () => {
  expect(strayColours(sheets)).toEqual([]);
});

test.each([
  'margin-left: 1rem',
  'right: 0',
  'text-align: left',
  'border-top-left-radius: 1px',
  'float: right',
])('%s is found', (text) => {
  expect(sidedProperties(sheet(`.a { ${text}; }`))).toHaveLength(1);
});

test.each(['color: #fff', 'background: #12345678', 'color: rgb(0 0 0 / 0.5)'])('%s is found', (text) => {
  expect(strayColours(sheet(`.a { ${text}; }`))).toHaveLength(1);
});

test('logical properties, tokens and comments are accepted', () => {
  const text = '/* left: #fff */ .a { margin-inline-start: 1px; inset-inline-end: 0; color: var(--ink); }';
  expect(sidedProperties(sheet(text))).toEqual([]);
  expect(strayColours(sheet(text))).toEqual([]);
});
