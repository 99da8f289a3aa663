/** What a rule means for somebody of this group today: her own limit, and the payments of a loan. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Book, bookDate, type Member } from '../../../ledger/book.ts';
import { type Limit, limitOf } from '../../../ledger/limit.ts';
import { add, times } from '../../../ledger/money.ts';
import { planOf } from '../../../ledger/schedule.ts';
import { scaleOf } from '../../../ledger/templates.ts';
import { useFormat } from '../../format/use-format.tsx';
import type { RuleTopic } from '../../say/conditions-words.ts';
import { useBook, useMembers, useNames } from '../../state/use-book.tsx';

const SHARES_OF_LOAN = 10;

export function useExamples(): (topic: RuleTopic) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const members = useMembers();
  const { nameOf } = useNames();
  return useCallback(
    (topic) => {
      if (topic === 'limit') {
        const middle = middleSaver(book, members);
        if (!middle) return '';
        return t('rules.exampleLimit', {
          name: format.name(nameOf(middle.id)),
          saved: format.money(middle.limit.savings),
          most: format.money(middle.limit.limit),
        });
      }
      if (topic !== 'plan' || !book.conditions) return '';
      const { loans, box } = book.conditions;
      const principal = times(scaleOf(format.currency).share, SHARES_OF_LOAN);
      const paidOutOn = bookDate(book);
      if (!paidOutOn) return '';
      const plan = planOf({ principal, paidOutOn, terms: loans.terms, cashStep: box.cashStep });
      const first = plan[0];
      const last = plan.at(-1);
      if (!first || !last) return '';
      const figures = {
        lent: format.money(principal),
        first: format.money(add(first.principal, first.interest)),
        last: format.money(add(last.principal, last.interest)),
      };
      if (plan.length === 1) return t('rules.exampleOne', figures);
      const { mode } = loans.terms.interest;
      const whole = mode === 'none' || mode === 'once';
      return t(whole ? 'rules.examplePlanWhole' : 'rules.examplePlan', figures);
    },
    [t, format, book, members, nameOf],
  );
}

/** Neither the one who saved most nor the one who saved least: the example embarrasses nobody. */
function middleSaver(
  book: Book,
  members: readonly Member[],
): { readonly id: string; readonly limit: Limit } | null {
  const savers = members
    .flatMap(({ id }) => {
      const limit = limitOf(book, id);
      return limit && limit.savings > 0 ? [{ id, limit }] : [];
    })
    .sort((left, right) => left.limit.savings - right.limit.savings);
  return savers[Math.floor(savers.length / 2)] ?? null;
}
