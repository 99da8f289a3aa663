/** Figures for tables: amounts, counts, days and rates, as shown and as a spreadsheet reads them. */
import { useMemo } from 'react';
import { type Amount, amount, toDecimalText } from '../../ledger/money.ts';
import { percentText } from '../../ledger/rate.ts';
import type { Rate } from '../../ledger/statements/indicators.ts';
import { useFormat } from '../format/use-format.tsx';

/** A figure as it is shown, and as a file has it: with a point. */
export interface Value {
  readonly shown: string;
  readonly plain: string;
}

export interface Values {
  readonly money: (value: Amount) => Value;
  readonly count: (value: number) => Value;
  /** Null where the whole is nothing. */
  readonly percent: (rate: Rate) => Value | null;
}

export function useValues(): Values {
  const format = useFormat();
  return useMemo(() => {
    return {
      money: (value) => ({
        shown: format.moneyExact(value),
        plain: toDecimalText(value, format.currency.digits),
      }),
      count: (value) => ({ shown: format.number(value), plain: String(value) }),
      percent: ({ part, whole }) => {
        if (whole <= 0) return null;
        const plain = percentText(amount(part), amount(whole));
        return { shown: `${plain.replace('.', format.decimalMark)}\u00a0%`, plain };
      },
    };
  }, [format]);
}
