/** What a rule of the limit would mean: for somebody in the middle, and for how many it goes up or down. Pure. */
import { type Book, membersNow } from '../../../ledger/book.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import { limitOf } from '../../../ledger/loans/limit.ts';
import type { Lines, Supposing } from './supposing.ts';

/** Neither the one who saved most nor the one who saved least: the example embarrasses nobody. Null where nobody saves. */
export function middleSaver(book: Book): MemberId | null {
  const savers = membersNow(book)
    .map(({ id }) => ({ id, saved: limitOf(book, id)?.savings ?? 0 }))
    .filter(({ saved }) => saved > 0)
    .sort((left, right) => left.saved - right.saved);
  return savers[Math.floor(savers.length / 2)]?.id ?? null;
}

export function limitMeaning(given: Supposing): Lines {
  const { t, format, now, next, nameOf } = given;
  const member = middleSaver(now);
  const limit = member === null ? null : limitOf(next, member);
  if (member === null || !limit) return [];
  return [
    t('rules.exampleLimit', {
      name: format.name(nameOf(member)),
      saved: format.money(limit.savings),
      most: format.money(limit.limit),
    }),
    ...moves(given),
  ];
}

/** For how many members the most they can borrow would be more, or less, than by what holds. */
function moves({ t, format, now, next }: Supposing): Lines {
  const changes = membersNow(now).map(
    ({ id }) => (limitOf(next, id)?.limit ?? 0) - (limitOf(now, id)?.limit ?? 0),
  );
  const more = changes.filter((change) => change > 0).length;
  const less = changes.filter((change) => change < 0).length;
  return [
    more > 0 ? t('change.mean.more', { count: more, shown: format.number(more) }) : '',
    less > 0 ? t('change.mean.less', { count: less, shown: format.number(less) }) : '',
  ];
}
