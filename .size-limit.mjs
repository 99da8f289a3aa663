// What a phone downloads: scripts, styles and one language (the largest), each piece with everything that it loads
// statically (.ci/pieces.mjs says which pieces there are).
import { readdirSync, readFileSync, statSync } from 'node:fs';

const FOLDER = 'dist/assets';
const files = readdirSync(FOLDER);
const page = readFileSync('dist/index.html', 'utf8');

const scriptsOfPage = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
  ([, file = '']) => file,
);
const stylesOfPage = [...page.matchAll(/href="\.\/assets\/([^"]+\.css)"/g)].map(([, file = '']) => file);
const nameOf = (/** @type {string} */ file) => file.replace(/-[\w-]{8}\.\w+$/, '');

/** @param {string} name */
function scriptNamed(name) {
  const found = files.filter((file) => file.endsWith('.js') && nameOf(file) === name);
  if (found.length !== 1) throw new Error(`there must be one script ${name}, not ${found.length}`);
  return found;
}

/**
 * The scripts with all that they import statically, and the one style sheet.
 * @param {readonly string[]} scripts
 */
function whole(scripts) {
  /** @type {Set<string>} */
  const all = new Set();
  /** @param {string} file */
  const add = (file) => {
    if (all.has(file)) return;
    all.add(file);
    const code = readFileSync(`${FOLDER}/${file}`, 'utf8');
    for (const [, needed = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) add(needed);
  };
  for (const file of scripts) add(file);
  return [...all, ...stylesOfPage];
}

/**
 * The largest language's texts of one part.
 * @param {string} part
 */
function texts(part) {
  const [largest = ''] = files
    .filter((file) => new RegExp(`^(?:es|ca|fr|en)-${part}-`).test(file))
    .sort((one, other) => statSync(`${FOLDER}/${other}`).size - statSync(`${FOLDER}/${one}`).size);
  if (largest === '') throw new Error(`there are no texts ${part}`);
  return largest;
}

/** The numbers of one language as words (src/app/format/words), the largest: which come with the phone's voice. */
const numbers = ['es', 'ca', 'fr', 'en']
  .flatMap((language) => files.filter((file) => new RegExp(`^${language}-[\\w-]{8}\\.js$`).test(file)))
  .sort((one, other) => statSync(`${FOLDER}/${other}`).size - statSync(`${FOLDER}/${one}`).size)
  .slice(0, 1);

const frame = scriptsOfPage;
const home = [...frame, ...scriptNamed('home')];
/** By then also what talks to the service worker, and the phone's voice. */
const meeting = [
  ...home,
  ...scriptNamed('voice'),
  ...scriptNamed('meeting'),
  ...scriptNamed('workbox-window.prod.es5'),
  ...numbers,
];
const gate = (
  /** @type {string} */ name,
  /** @type {string[]} */ scripts,
  /** @type {string[]} */ parts,
  /** @type {string} */ limit,
) => ({
  name,
  path: [...whole(scripts), ...parts.map(texts)].map((file) => `${FOLDER}/${file}`),
  gzip: true,
  brotli: false,
  limit,
});

export default [
  gate('first load: the start screen', frame, ['first'], '180 kB'),
  gate('home of a community', home, ['first'], '175 kB'),
  gate('a whole meeting', meeting, ['first', 'rest'], '312 kB'),
];
