/** What a voice is given: amounts as words, dates written out, names without marks. Loaded only where a voice exists. */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Amount } from '../../ledger/money.ts';
import type { Format } from '../format/format.ts';
import { shownName } from '../format/names.ts';
import { amountInWords } from '../format/words/amount-words.ts';

export interface Say {
  readonly amount: (value: Amount) => string;
  readonly date: (date: CivilDate) => string;
  readonly name: (name: string) => string;
}

export function createSay(format: Format): Say {
  return {
    amount: (value) => amountInWords(value, format.currency, format.language),
    date: (date) => format.dateLong(date),
    name: shownName,
  };
}
