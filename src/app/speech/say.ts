/** What a voice is given: amounts as words, dates written out, names without marks. Loaded only where a voice exists. */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { MemberId } from '../../ledger/ids.ts';
import type { Amount } from '../../ledger/money.ts';
import type { Format } from '../format/format.ts';
import { shownName } from '../format/names.ts';
import { amountInWords } from '../format/words/amount-words.ts';
import { CARDINALS } from '../format/words/cardinals.ts';

/** What an amount is of, where a screen says several: recorded clips have no sentence that would tell. */
export type Figure =
  | 'box'
  | 'fund'
  | 'savings'
  | 'solidarityFund'
  | 'bank'
  | 'inHands'
  | 'lent'
  | 'match'
  | 'owes'
  | 'shouldBe'
  | 'thereIs'
  | 'before'
  | 'now';

export interface Say {
  readonly amount: (value: Amount, of?: Figure) => string;
  readonly date: (date: CivilDate) => string;
  /** `member`: whose name it is, where two may be called the same. */
  readonly name: (name: string, member?: MemberId) => string;
}

export async function makeSay(format: Format): Promise<Say> {
  const cardinal = await CARDINALS[format.language]();
  return {
    amount: (value) => amountInWords(value, format, cardinal),
    date: (date) => format.dateLong(date),
    name: (name) => shownName(name),
  };
}
