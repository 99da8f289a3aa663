// What the tests need beside the packages: Chromium, hledger, PostgreSQL, LibreOffice Calc, and Python's cryptography. On Debian
// they are installed where missing (as root, or with sudo that asks nothing); elsewhere the person is told what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { attempt } from './bootstrap.mjs';
import { findChromium } from './chromium.mjs';
import { findPostgres } from './postgres.mjs';
import { findPython } from './python.mjs';

const found = (/** @type {string} */ program) =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
const isThere = {
  chromium: () => findChromium() !== undefined,
  hledger: () => found('hledger'),
  'libreoffice-calc-nogui': () => found('soffice'),
  postgresql: () => findPostgres() !== undefined,
  'python3-cryptography': () => findPython() !== undefined,
};
const names = /** @type {const} */ ([
  'chromium',
  'hledger',
  'libreoffice-calc-nogui',
  'postgresql',
  'python3-cryptography',
]);
const missing = () => names.filter((name) => !isThere[name]());

/** Ends the process, with what to do, if a program is missing and cannot be installed. */
export async function ensurePrograms() {
  const wanted = missing();
  if (wanted.length === 0) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (existsSync('/usr/bin/apt-get') && (asRoot.length === 0 || found('sudo'))) {
    const apt = async (/** @type {string[]} */ ...parameters) => {
      const [command = '', ...rest] = [...asRoot, 'apt-get', ...parameters];
      return attempt(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
    };
    process.stdout.write(`Installing ${wanted.join(', ')} from Debian\n`);
    await apt('update', '-qq');
    await apt('install', '-y', '-qq', '--no-install-recommends', ...wanted);
  }
  const still = missing();
  if (still.length === 0) return;
  process.stderr.write(
    `The tests need ${still.join(', ')}, which this machine lacks. Debian: apt-get install ${still.join(' ')}. ` +
      'macOS: brew install --cask chromium libreoffice, brew install hledger postgresql, pip3 install cryptography. ' +
      'Or name the browser in CHROMIUM, the folder of initdb in POSTGRES_BIN.\n',
  );
  process.exit(1);
}
