/** Perhaps nothing is wrong, and something was not written down: where to write it, and who has no saving today. */
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Amount, amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { actOf, membersHere, standingLines } from '../../../meeting-page/steps.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';

const MOST_NAMED = 4;

export function MissedLine({ difference }: { readonly difference: Amount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { nameOf } = useNames();
  const tooMuch = difference > 0;
  const saved = new Set(
    standingLines(book)
      .map(actOf)
      .filter((act) => act.kind === 'deposit')
      .map((act) => act.body.member),
  );
  const without = tooMuch ? membersHere(book).filter((member) => !saved.has(member)) : [];
  const named = without.length > 0 && without.length <= MOST_NAMED;
  return (
    <List label={t('count.finder.missed')}>
      <ListRow
        icon={<PenLine aria-hidden="true" />}
        title={t(tooMuch ? 'count.finder.missedIn' : 'count.finder.missedOut', {
          amount: format.money(amount(Math.abs(difference))),
        })}
        note={
          named
            ? t('count.finder.withoutSaving', {
                names: format.list(without.map((member) => format.name(nameOf(member)))),
              })
            : t('count.finder.missedNote')
        }
        onClick={() => go(named ? 'savings' : 'meeting')}
      />
    </List>
  );
}
