/** The ready answers to "how much does she give?": what is agreed for a meeting, then what is given most often. */
import type { TFunction } from 'i18next';
import type { Book } from '../../../ledger/book.ts';
import type { Format } from '../../format/format.ts';
import type { AmountChip } from '../../ui/amount/AmountChips.tsx';
import type { UsualAmounts } from './usual.ts';

export function solidarityChips(
  book: Book,
  usual: UsualAmounts,
  format: Format,
  t: TFunction,
): readonly AmountChip[] {
  const fund = book.conditions?.solidarityFund;
  const agreed = fund?.mode === 'perMeeting' ? fund.amount : null;
  const first =
    agreed === null
      ? []
      : [{ label: t('money.solidarity.agreed', { amount: format.money(agreed) }), amount: agreed }];
  const others = usual.common.filter((each) => each !== agreed);
  return [...first, ...others.map((each) => ({ label: format.money(each), amount: each }))];
}
