// `npm run mutation`: whether the tests notice when a line of the split, of loans or of the share-out says something else
// (docs/mutation.md). It takes an hour or more, so it is in no gate. `npm run mutation -- split limit` runs those groups alone;
// what follows is for Stryker: `npm run mutation -- --mutate src/ledger/split.ts:40-50`.
import { attempt, install } from './bootstrap.mjs';

/** What a loan may be: the fund, the limit, pledges and who vouched. */
const LIMIT =
  'calling,concentration,free-savings,fund,guarantors,largest,limit,pledge-proposal,pledges'.split(',');

/** @type {Readonly<Record<string, readonly string[]>>} */
const GROUPS = {
  split: ['src/ledger/split.ts'],
  limit: LIMIT.map((name) => `src/ledger/loans/${name}.ts`),
  loans: ['src/ledger/loans/*.ts', ...LIMIT.map((name) => `!src/ledger/loans/${name}.ts`)],
  'share-out': ['src/ledger/share-out/*.ts'],
};

const given = process.argv.slice(2);
const wanted = given.flatMap((word) => GROUPS[word] ?? []);
const rest = given.filter((word) => GROUPS[word] === undefined);

await install();
const mutate = wanted.length === 0 ? [] : ['--mutate', wanted.join(',')];
process.exit(await attempt('stryker', ['run', 'tests/mutation/stryker.config.json', ...mutate, ...rest]));
