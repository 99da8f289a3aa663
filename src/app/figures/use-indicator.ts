/** An indicator as people read it: what it is called, how much it is and of what, and what it means. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { amount } from '../../ledger/money.ts';
import type { DEFINITIONS, Measure, Unit } from '../../ledger/statements/definitions.ts';
import type { Rate } from '../../ledger/statements/indicators.ts';
import { useFormat } from '../format/use-format.tsx';
import { useValues, type Value } from './use-values.ts';

export interface SaidIndicator {
  readonly title: string;
  /** What a share is of. */
  readonly of: string | null;
  readonly meaning: string;
  /** Null where the whole is nothing. */
  readonly value: Value | null;
}

export function useIndicator(): (
  definition: (typeof DEFINITIONS)[number],
  measure: Measure,
) => SaidIndicator {
  const { t } = useTranslation();
  const format = useFormat();
  const values = useValues();
  return useCallback(
    ({ key, is, unit }, { part, whole }) => {
      const figure = (value: number) =>
        unit === 'money' ? values.money(amount(value)) : values.count(value);
      const said = { title: t(`statements.indicator.${key}`), meaning: t(`statements.definition.${key}`) };
      if (is === 'sum' || whole === null) return { ...said, of: null, value: figure(part) };
      if (is === 'average') return { ...said, of: null, value: each(unit, { part, whole }, figure) };
      const shown = (value: number) =>
        unit === 'money' ? format.money(amount(value)) : format.number(value);
      const of = t('statements.of', { part: shown(part), whole: shown(whole) });
      return { ...said, of, value: values.percent({ part, whole }) };
    },
    [t, format, values],
  );
}

function each(unit: Unit, { part, whole }: Rate, figure: (value: number) => Value): Value | null {
  if (whole === 0) return null;
  return figure(unit === 'money' ? Math.floor(part / whole) : Math.round(part / whole));
}
