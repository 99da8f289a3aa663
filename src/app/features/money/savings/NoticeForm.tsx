/** "How much will she take out later?": said at one meeting, taken out at another. No cash moves. */
import { useTranslation } from 'react-i18next';
import { savingsHeld } from '../../../../ledger/entries/savings.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { freeToTake } from '../../../../ledger/loans/free-savings.ts';
import { type Amount, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import type { MoneyPlan } from '../plan.ts';

export function NoticeForm({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const face = useNames().faceOf(member);
  const most = freeToTake(book, member);
  const back = () => go('withdrawal', { member }, { replace: true });
  const planOf = (later: Amount): MoneyPlan => ({
    drafts: [{ kind: 'withdrawal-asked', body: { member, amount: later } }],
    sentence: (words) =>
      t('money.notice.sentence', { name: words.name(face.name), amount: words.amount(later) }),
    cash: ZERO,
  });
  return (
    <MoneyForm
      step="savings"
      title={t('money.notice.title', { name: format.name(face.name) })}
      form={`withdrawalAsked/${member}`}
      kind="withdrawal"
      member={face}
      chips={
        most > 0 ? [{ label: t('money.withdrawal.all', { amount: format.money(most) }), amount: most }] : []
      }
      planOf={planOf}
      onDone={back}
      onBack={back}
    >
      <Money amount={savingsHeld(book, member)} kind="savings" label={t('money.withdrawal.has')} />
    </MoneyForm>
  );
}
