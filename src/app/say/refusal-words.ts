/**
 * A refusal in words: what happened and what to do, with names and formatted amounts. One key per code, so that a code
 * without words is a missing key (a test holds the two lists together). Must not know: which screen asks.
 */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isCivilDate } from '../../ledger/civil-date.ts';
import { type Amount, amount } from '../../ledger/money.ts';
import type { Refusal, RefusalCode } from '../../ledger/refusal.ts';
import type { Format } from '../format/format.ts';
import { useFormat } from '../format/use-format.tsx';
import { type Names, useNames } from '../state/use-book.tsx';

/** Codes whose numbers are things that are counted; in all others a number is money. */
const COUNTING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'notAllCovered',
  'clashOpen',
  'numberTaken',
  'tooFewMembers',
  'meetingHasMoney',
  'twoPeopleNeeded',
  'witnessesTooFew',
  'keyHoldersTooFew',
  'guarantorsTooFew',
  'tooManyShares',
  'quorumMissing',
  'notByConsensus',
  'noMajority',
]);

/** Figures that are counted whatever the code. */
const COUNTED: ReadonlySet<string> = new Set(['instalments', 'others', 'attended', 'meetings']);

export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  return useCallback(
    (refusal) => {
      // Each key has placeholders of its own; the figures of the code are those of its key (tests/app/say).
      const say = t as (key: string, figures: Record<string, string>) => string;
      return say(`refusal.${refusal.code}`, figuresInWords(refusal, format, names));
    },
    [t, format, names],
  );
}

function figuresInWords(refusal: Refusal, format: Format, names: Names): Record<string, string> {
  const counting = COUNTING.has(refusal.code);
  const words: Record<string, string> = {};
  for (const [key, figure] of Object.entries(refusal.figures)) {
    if (key === 'member') words[key] = names.nameOf(String(figure));
    else if (typeof figure === 'number')
      words[key] = counting || COUNTED.has(key) ? format.number(figure) : moneyOf(figure, format);
    else if (COUNTED.has(key)) words[key] = format.list((figure as readonly number[]).map(format.number));
    else if (typeof figure === 'string' && isCivilDate(figure)) words[key] = format.dateLong(figure);
  }
  return words;
}

/** The sentence says which way a difference goes; the figure itself has no sign. */
function moneyOf(figure: number, format: Format): string {
  const size: Amount = amount(Math.abs(figure));
  return format.money(size);
}
