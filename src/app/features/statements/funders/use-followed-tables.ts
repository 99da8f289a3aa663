/** The tables of businesses and of before and after, for each year that the days of the report touch. */
import { useTranslation } from 'react-i18next';
import { BUSINESS_DEFINITIONS } from '../../../../followup/open/definitions.ts';
import type { Outcome, YearFigures } from '../../../../followup/open/figures.ts';
import { yearOf } from '../../../../followup/open/year.ts';
import { useLanguage } from '../../../../i18n.ts';
import { amount, toDecimalText } from '../../../../ledger/money.ts';
import type { Period } from '../../../../ledger/open/period.ts';
import type { Value } from '../../../figures/use-values.ts';
import { createFormat, type Format } from '../../../format/format.ts';
import type { Note, StatementTable, TableRow } from '../table.ts';
import type { FollowUpOfReport } from './use-follow-ups.ts';

export interface FollowedYear {
  readonly key: string;
  readonly year: string;
  readonly name: string;
  /** None where nothing of that year may be told. */
  readonly tables: readonly StatementTable[];
}

export function useFollowedTables(): (
  followUps: readonly FollowUpOfReport[],
  period: Period,
) => readonly FollowedYear[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const silent = (label: string): Note => ({ label, silent: true });
  const head = t('statements.open.column.figure');

  const businesses = ({ businesses: told }: YearFigures, format: Format): StatementTable => ({
    key: 'businesses',
    caption: '',
    head,
    // Beside the sum it would not fit on a phone.
    notes: [{ label: t('statements.followed.column.n') }, silent(t('statements.followed.column.means'))],
    values: [t('statements.open.column.value')],
    rows: BUSINESS_DEFINITIONS.map(({ key, unit }): TableRow => {
      const figure = told[key];
      return {
        key,
        title: t(`statements.followed.business.${key}`),
        notes: [figure ? format.number(figure.n) : null, t(`statements.followed.means.${key}`)],
        values: figure
          ? [unit === 'money' ? moneyIn(figure.value, format) : countIn(figure.value, format)]
          : [NOT_TOLD],
      };
    }),
  });

  const outcomeRow = ({ instrument, item, change }: Outcome, format: Format): TableRow => {
    const { least, most } = instrument.scale;
    const scale = { least: format.number(least), most: format.number(most) };
    return {
      key: `${instrument.id} ${instrument.version} ${item ?? ''}`,
      title: t(`statements.followed.outcome.${(item ?? instrument.id) as 'who-5'}`),
      notes: [change.withheld ? null : format.number(change.women), t('statements.followed.scale', scale)],
      values: change.withheld
        ? [NOT_TOLD, NOT_TOLD]
        : [tenthsIn(change.beforeTenths, format), tenthsIn(change.afterTenths, format)],
    };
  };
  const outcomes = ({ outcomes: all }: YearFigures, format: Format): StatementTable => ({
    key: 'outcomes',
    caption: '',
    head,
    notes: [{ label: t('statements.followed.column.people') }, silent(t('statements.followed.column.scale'))],
    values: [t('statements.followed.column.before'), t('statements.followed.column.after')],
    rows: all.map((one) => outcomeRow(one, format)),
  });

  return (followUps, { from, until }) =>
    followUps.flatMap(({ id, name, currency, years }) => {
      const format = createFormat(language, currency);
      return years
        .filter(({ year }) => yearOf(from) <= year && year <= yearOf(until))
        .map((figures): FollowedYear => {
          const said = { year: figures.year, name: format.name(name) };
          const tables = [
            { ...businesses(figures, format), caption: t('statements.followed.businesses', said) },
            { ...outcomes(figures, format), caption: t('statements.followed.outcomes', said) },
          ].map((table) => ({ ...table, key: `${id} ${figures.year} ${table.key}` }));
          return { key: `${id} ${figures.year}`, ...said, tables: tables.filter(tellsAnything) };
        });
    });
}

/** A dash, and an empty cell in a spreadsheet. */
const NOT_TOLD: Value = { shown: '–', plain: '' };

const tellsAnything = ({ rows }: StatementTable): boolean =>
  rows.some(({ values }) => values[0] !== NOT_TOLD);

const countIn = (value: number, format: Format): Value => ({
  shown: format.number(value),
  plain: String(value),
});

const moneyIn = (value: number, format: Format): Value => ({
  shown: format.moneyExact(amount(value)),
  plain: toDecimalText(amount(value), format.currency.digits),
});

/** 447 is 44.7. */
const tenthsIn = (tenths: number, format: Format): Value => {
  const plain = toDecimalText(amount(tenths), 1);
  return { shown: plain.replace('.', format.decimalMark), plain };
};
