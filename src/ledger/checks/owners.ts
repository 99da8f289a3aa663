/**
 * Nobody's money is without an owner: what stands in a member's name is a member's, and what is left of one who went is found
 * again, to the last cent, in what is to be settled with her; also where what she has and what she owes come to nothing.
 */
import { type Account, balanceOf, held, owedBy, stemOf } from '../accounts.ts';
import type { Book, Finding } from '../book.ts';
import { claimsOfLeavers } from '../leaving/claims.ts';
import { add, negate, subtract, sum, ZERO } from '../money.ts';
import type { Check } from './whole.ts';

const IN_HER_NAME: ReadonlySet<string> = new Set(['savings', 'carried', 'owed', 'in-hand']);

export const checkOwners: Check = ({ book }) => [...strangers(book), ...leavers(book)];

const found = (detail: string): Finding => ({ check: 'owners', entry: null, detail });

function strangers({ balances, members }: Book): readonly Finding[] {
  return (Object.keys(balances) as Account[])
    .filter((account) => IN_HER_NAME.has(stemOf(account)))
    .filter((account) => !members[account.slice(account.indexOf('/') + 1)])
    .map((account) => found(`${account} holds ${held(balances, account)} of nobody`));
}

const NOTHING = {
  payable: ZERO,
  atShareOut: ZERO,
  held: ZERO,
  settled: { netted: ZERO, uncovered: ZERO },
} as const;

/** Of each who left: what she has less what she owes, by the accounts, is what the list of claims comes to. */
function leavers(book: Book): readonly Finding[] {
  const claims = new Map(claimsOfLeavers(book).map((claim) => [claim.member, claim]));
  return Object.values(book.members).flatMap(({ id, leftOn }) => {
    if (leftOn === null) return [];
    const has = sum((['savings', 'carried'] as const).map((stem) => held(book.balances, `${stem}/${id}`)));
    const owes = add(balanceOf(book.balances, owedBy(id)), held(book.balances, `in-hand/${id}`));
    const { payable, atShareOut, held: kept, settled } = claims.get(id) ?? NOTHING;
    const listed = subtract(sum([payable, atShareOut, kept, settled.netted]), settled.uncovered);
    const byAccounts = add(has, negate(owes));
    if (listed !== byAccounts) return [found(`${id} has ${byAccounts} and ${listed} is listed`)];
    const left = [...IN_HER_NAME].map((stem) => `${stem}/${id}` as Account);
    const unlisted = claims.has(id) ? [] : left.filter((account) => balanceOf(book.balances, account) !== 0);
    return unlisted.map((account) =>
      found(`${account} holds ${held(book.balances, account)} and nothing of hers is listed`),
    );
  });
}
