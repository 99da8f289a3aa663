/** The ready answers to "how much does she save?": same as last time, then what the community's way of saving suggests. */
import type { TFunction } from 'i18next';
import type { Book } from '../../../../ledger/book.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { catchUpOf } from '../../../../ledger/joining.ts';
import { type Amount, times } from '../../../../ledger/money.ts';
import type { Format } from '../../../format/format.ts';
import type { AmountChip } from '../../../ui/amount/AmountChips.tsx';
import type { UsualAmounts } from '../usual.ts';
import { sharesLeft } from './deposit-plan.ts';

const MOST_SHARE_CHIPS = 10;
const SMALLEST_NOTES = 3;

export function depositChips(
  book: Book,
  member: MemberId,
  usual: UsualAmounts,
  format: Format,
  t: TFunction,
): readonly AmountChip[] {
  return [...catchingUp(book, member, format, t), ...ordinary(book, member, usual, format, t)];
}

/** What she has not paid in yet of the meetings that she missed, where that is agreed. */
function catchingUp(book: Book, member: MemberId, format: Format, t: TFunction): readonly AmountChip[] {
  const catchUp = catchUpOf(book, member);
  if (!catchUp) return [];
  const label = t('money.deposit.catchUpChip', { amount: format.money(catchUp.left) });
  return [{ label, amount: catchUp.left }];
}

function ordinary(
  book: Book,
  member: MemberId,
  usual: UsualAmounts,
  format: Format,
  t: TFunction,
): readonly AmountChip[] {
  const saving = book.conditions?.saving;
  if (saving?.mode === 'shares') {
    const most = Math.min(sharesLeft(book, member) ?? 0, MOST_SHARE_CHIPS);
    return Array.from({ length: most }, (_, index) => ({
      label: t('money.deposit.shares', {
        count: index + 1,
        shown: format.number(index + 1),
        amount: format.money(times(saving.price, index + 1)),
      }),
      amount: times(saving.price, index + 1),
    }));
  }
  const last = usual.last === null ? [] : [sameAsLast(usual.last, format, t)];
  const others =
    saving?.mode === 'quota' ? [saving.quota, times(saving.quota, 2)] : freeAmounts(usual, format);
  return [
    ...last,
    ...others
      .filter((each) => each !== usual.last)
      .map((each) => ({ label: format.money(each), amount: each })),
  ];
}

export const sameAsLast = (last: Amount, format: Format, t: TFunction): AmountChip => ({
  label: t('money.sameAsLast', { amount: format.money(last) }),
  amount: last,
});

/** What is given most often here; in a new community, its smallest notes. */
function freeAmounts(usual: UsualAmounts, format: Format): readonly Amount[] {
  if (usual.common.length > 0) return usual.common;
  return format.currency.denominations
    .filter(({ form }) => form === 'note')
    .map(({ value }) => value)
    .slice(-SMALLEST_NOTES)
    .sort((left, right) => left - right);
}
