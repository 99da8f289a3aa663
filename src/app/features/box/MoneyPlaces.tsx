/** Where the money is: in the box, lent, at the bank, in hands. What of it is for others is said below. */
import { useTranslation } from 'react-i18next';
import type { BookFigures } from '../../../ledger/figures.ts';
import { sum } from '../../../ledger/money.ts';
import { moneyPlaces } from '../../../ledger/statements/money-places.ts';
import { useFormat } from '../../format/use-format.tsx';
import { PartsChart } from '../../ui/chart/PartsChart.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';

const LOOK = {
  box: { fill: 'full', colour: 'action', kind: 'box' },
  lent: { fill: 'striped', colour: 'loan', kind: 'loan' },
  bank: { fill: 'dotted', colour: 'line-strong', kind: 'bank' },
  inHands: { fill: 'empty', colour: 'line-strong', kind: undefined },
} as const;

const WORDS = { box: 'box.title', lent: 'box.lent', bank: 'box.bank', inHands: 'box.inHands' } as const;

export function MoneyPlaces({ figures }: { readonly figures: BookFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const places = moneyPlaces(figures);
  const { solidarityFund, match } = figures;
  return (
    <Card title={t('box.whereItIs')}>
      <PartsChart
        sentence={t('box.whole', { amount: format.money(sum(places.map(({ amount }) => amount))) })}
        parts={places.map(({ place, amount }) => ({
          key: place,
          word: t(WORDS[place]),
          amount,
          ...LOOK[place],
        }))}
      />
      {solidarityFund !== 0 || match !== 0 ? (
        <List label={t('box.ofIt')}>
          {solidarityFund !== 0 ? (
            <ListRow
              title={t('box.solidarityFund')}
              end={<Money amount={solidarityFund} kind="solidarity" />}
            />
          ) : null}
          {match !== 0 ? (
            <ListRow title={t('box.match')} end={<Money amount={match} kind="match" />} />
          ) : null}
        </List>
      ) : null}
    </Card>
  );
}
