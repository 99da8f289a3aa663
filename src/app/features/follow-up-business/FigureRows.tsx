/** The figures of a visit as they were told, with what is worked out of them; what was not told is said so. */
import { useTranslation } from 'react-i18next';
import {
  netWorthOf,
  salesLessCosts,
  VISIT_AMOUNTS,
  type VisitFigures,
  type WorkedOut,
} from '../../../followup/business/figures.ts';
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';

export interface FigureRowsProps {
  readonly figures: VisitFigures;
  /** Only what sums it up, each with its definition. */
  readonly brief?: boolean | undefined;
}

export function FigureRows({ figures, brief }: FigureRowsProps) {
  const { t } = useTranslation();
  return (
    <List>
      <Told
        name="profitAsked"
        value={figures.profitAsked}
        note={brief && t('business.definition.profitAsked')}
      />
      <Worked name="salesLessCosts" result={salesLessCosts(figures)} explained={brief} />
      <Worked name="netWorth" result={netWorthOf(figures)} explained={brief} />
      {brief ? null : VISIT_AMOUNTS.map((name) => <Told key={name} name={name} value={figures[name]} />)}
    </List>
  );
}

interface ToldProps {
  readonly name: 'profitAsked' | (typeof VISIT_AMOUNTS)[number];
  readonly value: Amount | undefined;
  readonly note?: string | false | undefined;
}

function Told({ name, value, note }: ToldProps) {
  const { t } = useTranslation();
  return (
    <ListRow
      title={t(`business.figure.${name}`)}
      note={note || undefined}
      end={value === undefined ? t('business.untold') : <Money amount={value} />}
    />
  );
}

interface WorkedProps {
  readonly name: 'salesLessCosts' | 'netWorth';
  readonly result: WorkedOut;
  readonly explained: boolean | undefined;
}

function Worked({ name, result, explained }: WorkedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const missing = result.known
    ? null
    : t('business.notTold', {
        what: format.list(result.missing.map((field) => t(`business.figure.${field}`))),
      });
  return (
    <ListRow
      title={t(`business.figure.${name}`)}
      note={missing ?? (explained ? t(`business.definition.${name}`) : undefined)}
      end={result.known ? <Money amount={result.value} /> : t('business.untold')}
    />
  );
}
