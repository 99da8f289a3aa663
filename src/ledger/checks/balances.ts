/** Money: every transfer moves an amount above zero, all accounts come to zero (L1), and the floors hold (L5). */
import type { Account, BalanceByAccount } from '../accounts.ts';
import { balanceOf } from '../accounts.ts';
import { transfersOf } from '../apply.ts';
import type { Book, Finding } from '../book.ts';
import { actsAnywhere } from '../entries/registry.ts';
import { type Entry, idOf } from '../entry.ts';
import { checkFloors } from '../floors.ts';
import type { EntryId } from '../ids.ts';
import type { Check } from './whole.ts';

export const checkTransfers: Check = ({ book, walk }) => {
  const findings: Finding[] = [];
  walk((_before, entry) => {
    for (const { from, to, amount } of transfersOf(entry)) {
      if (Number.isSafeInteger(amount) && amount > 0 && from !== to) continue;
      findings.push({ check: 'transfers', entry: idOf(entry), detail: `${amount} from ${from} to ${to}` });
    }
  });
  const left = Object.values(book.balances).reduce((all, balance) => all + BigInt(balance ?? 0), 0n);
  if (left !== 0n) findings.push({ check: 'transfers', entry: null, detail: `all accounts come to ${left}` });
  return findings;
};

/** A correction is several entries and is judged by its net result: floors are looked at where a command ends. */
export const checkEveryFloor: Check = ({ walk }) => {
  const findings: Finding[] = [];
  let before: BalanceByAccount = {};
  let command: { readonly key: string; last: EntryId } | null = null;
  const finish = (book: Book) => {
    if (!command) return;
    const after: BalanceByAccount = {};
    for (const account of Object.keys(before) as Account[])
      after[account] = balanceOf(book.balances, account);
    for (const { code, figures } of checkFloors({ balances: before }, { balances: after })) {
      findings.push({ check: 'floors', entry: command.last, detail: `${code} ${JSON.stringify(figures)}` });
    }
  };
  const book = walk((now, entry) => {
    // Another phone's, in the midst of a command.
    if (actsAnywhere(entry.kind)) return;
    const key = commandOf(entry);
    if (command?.key !== key) {
      finish(now);
      before = {};
      command = { key, last: idOf(entry) };
    }
    command.last = idOf(entry);
    for (const { from, to } of transfersOf(entry)) {
      before[from] ??= balanceOf(now.balances, from);
      before[to] ??= balanceOf(now.balances, to);
    }
  });
  finish(book);
  return findings;
};

const commandOf = (entry: Entry): string => `${entry.sheet} ${entry.intent}`;
