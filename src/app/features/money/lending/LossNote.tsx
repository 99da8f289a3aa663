/** What the common fund loses, in words: the principal; interest and late fees were never in it. */
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';

export function LossNote({ lost }: { readonly lost: Amount }) {
  const { t } = useTranslation();
  const format = useFormat();
  return lost > 0 ? <p>{t('money.loanEnd.lost', { amount: format.money(lost) })}</p> : null;
}
