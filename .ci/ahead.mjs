// What a start needs before the app's own files are there (src/app/ahead.js), as a script in the page itself: as a file it would stand in the queue
// that it is to shorten. What it asks for stands on its element, so its text, and the hash by which the policy lets it run, stay the same.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), '../src/app/ahead.js');
const HOME = /\/features\/home\/Home\.tsx$/;
const FIRST_TEXTS = /(\w\w)-first-/;
/** A script that stands behind a style sheet waits for it. */
const BEFORE = '<script type="module"';
const COMMENT_OR_INDENT = /^[ \t]*(?:\/\/.*)?\n?|\/\*\*.*?\*\/ /gmu;

export const aheadScript = readFileSync(SCRIPT, 'utf8').replace(COMMENT_OR_INDENT, '');

/** As a policy names the script that may stand in the page. */
export const aheadHash = `'sha256-${createHash('sha256').update(aheadScript).digest('base64')}'`;

/** @returns {import('vite').Plugin} */
export function ahead() {
  return {
    name: 'ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        /** @type {Record<string, string>} */
        const attrs = {};
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const address = `./${file.fileName}`;
          if (file.moduleIds.some((id) => HOME.test(id))) attrs['data-home'] = address;
          const [, language] = FIRST_TEXTS.exec(file.fileName) ?? [];
          if (language) attrs[`data-${language}`] = address;
        }
        const named = Object.entries(attrs).map(([name, value]) => ` ${name}="${value}"`);
        const script = `<script${named.join('')}>${aheadScript}</script>`;
        return page.replace(BEFORE, (first) => `${script}\n    ${first}`);
      },
    },
  };
}
