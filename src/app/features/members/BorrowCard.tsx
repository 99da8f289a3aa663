/** The most she can borrow today, as notes, with the reason that binds in one sentence. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../ledger/ids.ts';
import { limitOf } from '../../../ledger/loans/limit.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBook } from '../../state/use-book.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';

export function BorrowCard({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const limit = limitOf(useBook(), member);
  if (!limit) return null;
  const figures = {
    savings: format.money(limit.savings),
    match: format.money(limit.matchPart),
    limit: format.money(limit.limit),
    owed: format.money(limit.outstanding),
    cash: format.money(limit.cashInBox),
    pledged: format.money(limit.pledged),
    raised: format.money(limit.raised),
    percent:
      limit.binding.is === 'concentration' ? limit.binding.percent.replace('.', format.decimalMark) : '',
  };
  return (
    <Card title={t('members.canBorrow')}>
      <Money amount={limit.possible} kind="loan" size="large" notes />
      <p>{t(`members.because.${limit.binding.is}`, figures)}</p>
      {limit.matchPart > 0 ? <p>{t('members.withMatch', figures)}</p> : null}
      {limit.pledged > 0 ? <p>{t('members.pledged', figures)}</p> : null}
      {limit.raised > 0 ? <p>{t('members.raised', figures)}</p> : null}
      {limit.outstanding > 0 ? <p>{t('members.lessOwed', figures)}</p> : null}
    </Card>
  );
}
