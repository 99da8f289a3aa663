/** Differences that nobody has cleared up yet; each leads to the finder. */
import { useTranslation } from 'react-i18next';
import { openPart } from '../../../../ledger/difference.ts';
import { openDifferences } from '../../../../ledger/figures.ts';
import { amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { MoneySign } from '../../../ui/money/MoneySign.tsx';

export function OpenDifferences() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const differences = openDifferences(useBook());
  if (differences.length === 0) return null;
  return (
    <List label={t('count.open.title')}>
      {differences.map((difference) => {
        const open = openPart(difference);
        const kind = open < 0 ? 'missing' : 'tooMuch';
        return (
          <ListRow
            key={difference.id}
            icon={<MoneySign kind={kind} />}
            title={t('count.open.title')}
            note={`${t(`ui.outcome.${kind}`, { amount: format.money(amount(Math.abs(open))) })} · ${format.date(difference.on)}`}
            onClick={() => go('differenceOpen', { difference: difference.id })}
          />
        );
      })}
    </List>
  );
}
