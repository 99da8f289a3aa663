/** Whose and how much: what the shelves show. */
import { type Currency, EUR, UGX, XOF } from '../../ledger/currency.ts';
import { type Amount, amount } from '../../ledger/money.ts';
import type { MemberChoice } from '../ui/member/face.ts';

export const FATOU: MemberChoice = { id: 'fatou', name: 'Fatou', symbol: 'mango', colour: 'sun' };
export const MEMBERS: readonly MemberChoice[] = [
  FATOU,
  { id: 'rosa', name: 'Rosa', symbol: 'pot', colour: 'clay' },
  { id: 'amina', name: 'Amina', symbol: 'spool', colour: 'sea' },
  { id: 'yesenia', name: 'Yesenia', symbol: 'butterfly', colour: 'plum' },
  { id: 'long', name: 'María de los Ángeles Fernández', symbol: 'elephant', colour: 'leaf' },
];

export const TWENTY: Amount = amount(2000);

/** Entered by a community itself: two notes and a coin of one's own. */
const PESO: Currency = {
  ...EUR,
  code: 'PES',
  digits: 0,
  denominations: [
    { value: amount(500), form: 'note' },
    { value: amount(100), form: 'note' },
    { value: amount(20), form: 'note' },
    { value: amount(5), form: 'coin' },
    { value: amount(1), form: 'coin' },
  ],
};

/** Each with an amount that takes notes and coins. */
export const CURRENCIES: readonly { readonly currency: Currency; readonly sum: Amount }[] = [
  { currency: EUR, sum: amount(68_850) },
  { currency: XOF, sum: amount(23_775) },
  { currency: UGX, sum: amount(187_650) },
  { currency: PESO, sum: amount(1_236) },
];
