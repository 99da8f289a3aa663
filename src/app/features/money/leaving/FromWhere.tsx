/** Out of the box or by bank, asked where the group has money at the bank. */
import { useTranslation } from 'react-i18next';
import { held } from '../../../../ledger/accounts.ts';
import type { CashPlace } from '../../../../ledger/shapes.ts';
import { useBook } from '../../../state/use-book.tsx';
import { PlaceChoice } from '../PlaceChoice.tsx';

export interface FromWhereProps {
  readonly value: CashPlace;
  readonly onChange: (place: CashPlace) => void;
}

export function FromWhere({ value, onChange }: FromWhereProps) {
  const { t } = useTranslation();
  const { balances } = useBook();
  if (held(balances, 'bank') <= 0) return null;
  return <PlaceChoice label={t('money.place.from')} value={value} onChange={onChange} />;
}
