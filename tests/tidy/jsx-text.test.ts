import { expect, test } from 'vitest';
import { filesMatching } from './files.ts';
import { untranslatedTexts } from './jsx-text.ts';

const inFile = (text: string) => untranslatedTexts([{ path: 'src/app/a.tsx', text }]).length;

test('every visible word of the app comes from the locales', () => {
  expect(untranslatedTexts(filesMatching(/^src\/app\/.*\.tsx$/))).toEqual([]);
});

test.each([
  'const a = <p>Hello</p>;',
  'const a = <>Hola</>;',
  'const a = <p>{late ? "late" : t("x.y")}</p>;',
  'const a = <p>{`${count} lines`}</p>;',
  'const a = <img alt="box" />;',
  'const a = <button aria-label={"close"} />;',
  'const a = <input placeholder={`name ${x}`} />;',
])('%s is found', (text) => {
  expect(inFile(text)).toBe(1);
});

test('signs, figures and translated words are accepted', () => {
  expect(inFile('const a = <p>{t("meeting.title")} · 3 − {count} →</p>;')).toBe(0);
  expect(inFile('const a = <img alt="" className="box" src="box.svg" />;')).toBe(0);
});
