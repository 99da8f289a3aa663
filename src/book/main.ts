/** Runs the command line: files, streams and WebCrypto of Node around `run`. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { civilDate } from '../ledger/civil-date.ts';
import { run } from './run.ts';

/** npm runs a script in the project's folder; a file is meant from where the person stands. */
const here = process.env.INIT_CWD ?? process.cwd();

const answer = await run(process.argv.slice(2), {
  crypto: globalThis.crypto,
  read: (file) => (file === '-' ? text(process.stdin) : readFile(resolve(here, file), 'utf8')),
  write: (file, content) => writeFile(resolve(here, file), content),
  texts: (language) => readFile(new URL(`../../locales/${language}.json`, import.meta.url), 'utf8'),
  today: () => civilDate(new Date().toISOString().slice(0, 10)),
});
process.stdout.write(answer.out);
process.stderr.write(answer.err);
process.exitCode = answer.code;
