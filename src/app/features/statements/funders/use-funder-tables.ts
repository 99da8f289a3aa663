/** The tables of a report for funders: all communities of a currency together where there are several, then each. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n.ts';
import type { Currency } from '../../../../ledger/currency.ts';
import { amount, toDecimalText } from '../../../../ledger/money.ts';
import {
  addedUp,
  byCurrency,
  PERIOD_COUNTS,
  type Period,
  type PeriodFigures,
  periodFigures,
} from '../../../../ledger/open/period.ts';
import type { Value } from '../../../figures/use-values.ts';
import { createFormat, type Format } from '../../../format/format.ts';
import type { StatementTable } from '../table.ts';
import type { ReadBook } from './use-books.ts';

const ORDER = [
  ...(['members', 'meetings', 'savingsIn', 'savings'] as const),
  ...(['loans', 'lent', 'repaid', 'owed', 'matchIn', 'matchOut', 'match'] as const),
] as const satisfies readonly (keyof PeriodFigures)[];
const COUNTS: ReadonlySet<keyof PeriodFigures> = new Set(PERIOD_COUNTS);

interface One {
  readonly key: string;
  readonly name: string;
  readonly currency: Currency;
  readonly figures: PeriodFigures;
}

export function useFunderTables(): (all: readonly ReadBook[], period: Period) => readonly StatementTable[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const tableOf = ({ key, name, figures }: One, format: Format): StatementTable => ({
    key,
    caption: name,
    head: t('statements.open.column.figure'),
    notes: [],
    values: [t('statements.open.column.value')],
    rows: ORDER.map((figure) => ({
      key: figure,
      title: t(`statements.funders.of.${figure}`),
      notes: [],
      values: [valueIn(figures[figure], COUNTS.has(figure), format)],
    })),
  });
  return (all, period) => {
    const ones = all.flatMap(({ book, entries }, at): readonly One[] => {
      const { founding } = book;
      if (!founding) return [];
      const { name, currency } = founding;
      return [{ key: `${at}`, name, currency, figures: periodFigures(book, entries, period) }];
    });
    return byCurrency(ones).flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const format = createFormat(language, first.currency);
      const key = `all-${first.currency.code}-${first.currency.digits}`;
      const name = t('statements.funders.together', { currency: first.currency.code });
      const figures = addedUp(own.map((one) => one.figures));
      const together = own.length > 1 ? [tableOf({ ...first, key, name, figures }, format)] : [];
      return [...together, ...own.map((one) => tableOf({ ...one, name: format.name(one.name) }, format))];
    });
  };
}

const valueIn = (value: number, isCount: boolean, format: Format): Value =>
  isCount
    ? { shown: format.number(value), plain: String(value) }
    : {
        shown: format.moneyExact(amount(value)),
        plain: toDecimalText(amount(value), format.currency.digits),
      };
