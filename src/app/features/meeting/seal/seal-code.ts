/**
 * What the picture code of a seal says, as plain lines that any reader shows: enough to write the balances down again if
 * every phone were lost. Ids and figures in minor units only; no names. Must not know: React, words.
 */
import type { Currency } from '../../../../ledger/currency.ts';
import type { BookId } from '../../../../ledger/ids.ts';

export interface SealFigures {
  readonly book: BookId;
  readonly number: number;
  readonly heldOn: string;
  readonly currency: Pick<Currency, 'code' | 'digits'>;
  /** account → balance as people say it. */
  readonly balances: readonly (readonly [string, number])[];
  /** member's number → her savings and what she owes. */
  readonly members: readonly { readonly number: number; readonly savings: number; readonly owed: number }[];
}

const VERSION = 1;

export function sealCode({ book, number, heldOn, currency, balances, members }: SealFigures): string {
  const lines = [
    `CAIXETA ${VERSION}`,
    `book ${book}`,
    `meeting ${number} ${heldOn}`,
    `${currency.code} ${currency.digits}`,
    ...balances.filter(([, value]) => value !== 0).map(([account, value]) => `${account} ${value}`),
    ...members.map((one) => `${one.number} ${one.savings}${one.owed === 0 ? '' : ` -${one.owed}`}`),
  ];
  return lines.join('\n');
}
