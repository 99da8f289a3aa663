/**
 * A sentence for the eye and for the ear: the same words, with amounts as figures or as words. Plans give their sentence as
 * a function of these, so that 🔊 says what stands there.
 */
import type { Amount } from '../../../ledger/money.ts';
import type { Format } from '../../format/format.ts';

export interface Words {
  readonly amount: (value: Amount) => string;
  readonly name: (name: string) => string;
}

export type Sentence = (words: Words) => string;

export const wordsOf = (format: Format): Words => ({ amount: format.money, name: format.name });
