// The texts of a language are one file; the build gives them out in two parts: what the first screens say
// (`es.json?first`), and all the rest (`es.json?rest`).
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The groups and single texts that the app's frame, the start and home say. A test holds them against the code. */
export const FIRST_TEXTS = [
  'app',
  'count.closing.title',
  'disk',
  'home',
  'meeting.minutes.title',
  'speech',
  'start',
  'sync.arriving',
  'sync.line',
  'ui',
];

const ASKED = /^(.*locales\/\w+)\.json\?(first|rest)$/;
/** A module of ours, so that no other plugin takes it for a file of JSON. */
const OURS = /^\0(.*)-(first|rest)\.js$/;

/** @returns {import('vite').Plugin} */
export function textParts() {
  return {
    name: 'text-parts',
    enforce: 'pre',
    resolveId(source, importer) {
      const [, file, part] = ASKED.exec(source) ?? [];
      if (file === undefined || importer === undefined) return null;
      return `\0${resolve(dirname(importer), file)}-${part}.js`;
    },
    async load(id) {
      const [, file, part] = OURS.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(`${file}.json`);
      const texts = partOf(JSON.parse(await readFile(`${file}.json`, 'utf8')), '', part === 'first');
      return `export const texts = ${JSON.stringify(texts)};`;
    },
  };
}

/** @param {string} key */
export const isFirstText = (key) => FIRST_TEXTS.some((first) => key === first || key.startsWith(`${first}.`));

/**
 * @param {Readonly<Record<string, unknown>>} texts
 * @param {string} above
 * @param {boolean} first
 * @returns {Record<string, unknown>}
 */
function partOf(texts, above, first) {
  /** @type {Record<string, unknown>} */
  const part = {};
  for (const [name, text] of Object.entries(texts)) {
    const key = `${above}${name}`;
    if (typeof text === 'string' || isFirstText(key)) {
      if (isFirstText(key) === first) part[name] = text;
      continue;
    }
    const inner = partOf(/** @type {Readonly<Record<string, unknown>>} */ (text), `${key}.`, first);
    if (Object.keys(inner).length > 0) part[name] = inner;
  }
  return part;
}
