/** hledger on a journal: it adds the book up on its own. */
import { execFileSync } from 'node:child_process';

const PROGRAM = 'hledger';
const MISSING = 'hledger is not installed: "apt-get install hledger" (1.25 or later).';

export function hledger(journal: string, ...args: string[]): string {
  try {
    return execFileSync(PROGRAM, ['-f', '-', ...args], { input: journal, encoding: 'utf8', stdio: 'pipe' });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(MISSING);
    throw problem;
  }
}

/** Balances by account as hledger has them: "savings:member-1" → "-20.00". */
export function balancesByHledger(journal: string): Record<string, string> {
  const rows = hledger(journal, 'balance', '--flat', '--no-total', '-O', 'csv').trim().split('\n').slice(1);
  return Object.fromEntries(
    rows.map((row) => {
      const [, account = row, amount = ''] = /^"(.+)","(\S+) \S+"$/u.exec(row) ?? [];
      return [account, amount];
    }),
  );
}
