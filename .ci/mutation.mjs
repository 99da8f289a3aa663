// `npm run mutation`: whether the tests notice when a line of the split, of loans or of the share-out says something else
// (docs/mutation.md). It takes hours, so it is in no gate. `npm run mutation -- split limit` runs those groups alone; what
// follows is for Stryker: `npm run mutation -- split --mutate src/ledger/split.ts:40-50`.
import { attempt, install } from './bootstrap.mjs';

/** @param {string} folder @param {string} names */
const of = (folder, names) => names.split(' ').map((name) => `${folder}/${name}`);
/** @param {string} names */
const sources = (names) => of('src/ledger', names);
/** @param {string} names */
const tests = (names) => of('tests/ledger', names).map((name) => `${name}.test.ts`);

/**
 * What is changed, and the tests that judge it: those that are about it and take seconds. What plays hundreds of books would
 * take days over all mutants, and could only raise a score.
 * @type {Readonly<Record<string, { readonly mutate: readonly string[], readonly judges: readonly string[] }>>}
 */
const GROUPS = {
  split: {
    mutate: sources('split.ts'),
    judges: tests('split vectors loans/plans share-out/share-out invariants/split'),
  },
  limit: {
    mutate: sources(
      'loans/calling.ts loans/concentration.ts loans/free-savings.ts loans/fund.ts loans/guarantors.ts loans/largest.ts loans/limit.ts loans/pledge-proposal.ts loans/pledges.ts',
    ),
    judges: tests(
      'loans/limit loans/calling loans/fund loans/pledge-proposal tables/ceilings tables/leaving tables/limits tables/loan-changes tables/pledges',
    ),
  },
  loans: {
    mutate: sources(
      'loans/apr.ts loans/at-risk.ts loans/between.ts loans/calendar.ts loans/even.ts loans/forecast.ts loans/history.ts loans/interest.ts loans/late-fees.ts loans/loan.ts loans/repaid.ts loans/schedule.ts',
    ),
    judges: tests(
      'loans/* vectors statements/charts tables/by-meetings tables/loan-changes tables/loan-ends tables/loans invariants/loan',
    ),
  },
  'share-out': {
    mutate: sources('share-out/*.ts'),
    judges: tests('share-out/* tables/cycles tables/leaver-share-out invariants/share-out'),
  },
};

const given = process.argv.slice(2);
const named = given.filter((word) => word in GROUPS);
const rest = given.filter((word) => !(word in GROUPS));

await install();
let worst = 0;
for (const [name, { mutate, judges }] of Object.entries(GROUPS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  process.stdout.write(`\n== ${name}\n`);
  const only = rest.includes('--mutate') ? [] : ['--mutate', mutate.join(',')];
  const parameters = [...only, '--testFiles', judges.join(','), ...rest];
  worst = Math.max(
    worst,
    await attempt('stryker', ['run', 'tests/mutation/stryker.config.json', ...parameters]),
  );
}
process.exit(worst);
