// The texts of a language are one file; the build gives them out in three parts: what the first screens say
// (`es.json?first`), what only screens say that are seldom seen and no part of a meeting (`?rare`), and all the rest (`?rest`).
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

/** The groups, and groups of groups, that only screens say which bring them (screens.tsx). A test holds them against the code. */
export const RARE_TEXTS = [
  'assessments',
  'box',
  'business',
  'camera',
  'carriers',
  'change',
  'charts',
  'clash',
  'courses',
  'cycle',
  'firstMeeting',
  'followUp',
  'founding',
  'goals',
  'guide',
  'install',
  'joining',
  'keyboard',
  'leaving',
  'loans',
  'overview',
  'paper',
  'loanPaper',
  'lock',
  'names',
  'openFile',
  'phones',
  'practice',
  'recovery',
  'restore',
  'rules.ahead',
  'rules.box',
  'rules.decisions',
  'rules.guarantors',
  'rules.interest',
  'rules.joining',
  'rules.leaving',
  'rules.limit',
  'rules.match',
  'rules.order',
  'rules.people',
  'rules.plan',
  'rules.readAloud',
  'rules.saving',
  'rules.shareOut',
  'rules.sharing',
  'rules.solidarity',
  'rules.topic',
  'rules.withdrawals',
  'settings.check',
  'settings.community',
  'settings.copy',
  'settings.finding',
  'settings.kept',
  'shared',
  'sharing',
  'sponsor',
  'statements',
  'voices',
];

const ASKED = /^(.*locales\/\w+)\.json\?(first|rest|rare)$/;
/** A module of ours, so that no other plugin takes it for a file of JSON. */
const OURS = /^\0(.*)-(first|rest|rare)\.js$/;

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
      if (file === undefined || part === undefined) return null;
      this.addWatchFile(`${file}.json`);
      const texts = partOf(JSON.parse(await readFile(`${file}.json`, 'utf8')), '', part);
      return `export const texts = ${JSON.stringify(texts)};`;
    },
  };
}

/** @param {string} key */
export const isFirstText = (key) => isAmong(FIRST_TEXTS, key);

/**
 * @param {readonly string[]} names
 * @param {string} key
 */
const isAmong = (names, key) => names.some((name) => key === name || key.startsWith(`${name}.`));

/** @param {string} key */
export const isRareText = (key) => isAmong(RARE_TEXTS, key);

/** @param {string} key */
const partWith = (key) => (isFirstText(key) ? 'first' : isRareText(key) ? 'rare' : 'rest');

/**
 * @param {Readonly<Record<string, unknown>>} texts
 * @param {string} above
 * @param {string} wanted
 * @returns {Record<string, unknown>}
 */
function partOf(texts, above, wanted) {
  /** @type {Record<string, unknown>} */
  const part = {};
  for (const [name, text] of Object.entries(texts)) {
    const key = `${above}${name}`;
    if (typeof text === 'string' || isFirstText(key)) {
      if (partWith(key) === wanted) part[name] = text;
      continue;
    }
    const inner = partOf(/** @type {Readonly<Record<string, unknown>>} */ (text), `${key}.`, wanted);
    if (Object.keys(inner).length > 0) part[name] = inner;
  }
  return part;
}
