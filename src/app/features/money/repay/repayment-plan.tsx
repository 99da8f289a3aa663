/** What a repayment writes, and how it is read back: split in words, with what is over saved or handed back. */
import type { TFunction } from 'i18next';
import type { Loan } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import { lateFeesOpen } from '../../../../ledger/loans/late-fees.ts';
import { allOf, allocateRepayment, asBody, standingOn } from '../../../../ledger/loans/loan.ts';
import { type Amount, subtract, ZERO } from '../../../../ledger/money.ts';
import type { MoneyPlan } from '../plan.ts';
import { SplitLines } from './SplitLines.tsx';

export interface Repaying {
  readonly loan: Loan;
  /** The meeting's day. */
  readonly day: CivilDate;
  readonly name: string;
  readonly t: TFunction;
}

export type Over = 'saved' | 'handedBack';

export function repaymentPlan({ loan, day, name, t }: Repaying, paid: Amount, over?: Over): MoneyPlan {
  const { toSettle } = standingOn(loan, day);
  const parts = allocateRepayment(loan, day, paid);
  const { member } = loan;
  const repaid = allOf(parts);
  const saved = over === 'saved' ? parts.over : null;
  const repayment: Draft = {
    kind: 'repayment',
    body: { loan: loan.id, member, ...asBody(parts), to: 'box' },
  };
  const deposit: Draft = { kind: 'deposit', body: { member, amount: parts.over, carried: ZERO, to: 'box' } };
  return {
    drafts: saved === null ? [repayment] : [repayment, deposit],
    sentence: (words) =>
      saved === null
        ? t('money.repayment.sentence', { name: words.name(name), amount: words.amount(repaid) })
        : t('money.repayment.sentenceAndSaves', {
            name: words.name(name),
            amount: words.amount(repaid),
            saved: words.amount(saved),
          }),
    cash: saved === null ? repaid : paid,
    before: toSettle,
    after: subtract(toSettle, repaid),
    beforeLabel: t('money.repayment.before'),
    afterLabel: t('money.repayment.after'),
    details: (
      <SplitLines
        parts={parts}
        late={lateFeesOpen(loan, day)}
        handedBack={over === 'handedBack' ? parts.over : undefined}
        saved={saved}
      />
    ),
  };
}
