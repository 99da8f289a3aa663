/** What a book file comes to, as `npm run book -- balances` says it; lines by what they are about, since each phone has ids of its own. */
import type { Figures } from '../../src/book/figures.ts';
import { run } from '../../src/book/run.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import { scriptOf, type Year } from './evening.ts';

const worldOf = (text: string, write: (text: string) => void = () => undefined) => ({
  crypto: globalThis.crypto,
  read: async () => text,
  write: async (_file: string, written: string) => write(written),
  today: () => civilDate('2027-01-05'),
  texts: async () => '{}',
});

export async function comesTo(bookFile: string) {
  const { code, out, err } = await run(['balances', 'book'], worldOf(bookFile));
  if (code !== 0) throw new Error(err);
  const { balances, fines, differences, ...rest } = JSON.parse(out) as Figures;
  const numberOf = new Map<string, string>(
    balances.byLoan.map(({ loan, member }, at) => [`loan/${loan}`, `loan ${at + 1} of ${member}`]),
  );
  const accounts = Object.entries(balances.byAccount).map(
    ([account, sum]) => [numberOf.get(account) ?? account, sum] as const,
  );
  return {
    ...rest,
    byAccount: Object.fromEntries(accounts.sort()),
    byMember: balances.byMember,
    byLoan: balances.byLoan.map(({ loan: _id, ...one }) => one),
    fines: fines.map(({ fine: _id, ...one }) => one),
    differences: differences.map(({ difference: _id, ...one }) => one),
  };
}

/** The same after so many evenings of a year, as its script is played. */
export async function comesToAsTold(year: Year, evenings: number) {
  let saved = '';
  const world = worldOf(JSON.stringify(scriptOf(year, evenings)), (text) => {
    saved = text;
  });
  const { code, err } = await run(['play', 'script', '--save', 'book'], world);
  if (code !== 0) throw new Error(err);
  return comesTo(saved);
}

/** The checks of the whole book: none finds anything, and no line waits. */
export async function verified(bookFile: string) {
  const { out } = await run(['verify', 'book'], worldOf(bookFile));
  const { findings, waiting } = JSON.parse(out) as {
    readonly findings: object[];
    readonly waiting: object[];
  };
  return { findings, waiting };
}
