// The scripts of public/ are served as they are written. What is a comment in them need not travel to every phone: lines that are
// nothing else are left out of the build.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAMES = ['wake.js', 'share.js', 'intl.js'];
const COMMENT_LINE = /^\s*(?:\/\/.*|\/\*\*.*\*\/)\n/gmu;

/** @returns {import('vite').Plugin} */
export function plainScripts() {
  return {
    name: 'plain-scripts',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      for (const name of NAMES) {
        const path = join(dir, name);
        await writeFile(path, (await readFile(path, 'utf8')).replace(COMMENT_LINE, ''));
      }
    },
  };
}
