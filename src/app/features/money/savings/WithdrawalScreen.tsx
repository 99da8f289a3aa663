/** "How much does she take out?": savings back into her hand, and change that was kept for her. */
import { useTranslation } from 'react-i18next';
import { carriedOf, held } from '../../../../ledger/accounts.ts';
import { bookDate } from '../../../../ledger/book.ts';
import { savingsHeld } from '../../../../ledger/entries/savings.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { freeToTake } from '../../../../ledger/loans/free-savings.ts';
import { type Amount, smaller, subtract } from '../../../../ledger/money.ts';
import { noticeOn } from '../../../../ledger/notices.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { BroughtBy } from '../BroughtBy.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import type { MoneyPlan } from '../plan.ts';
import { NoticeNote } from './NoticeNote.tsx';

export function WithdrawalScreen() {
  const member = useParam('member');
  return <Withdrawal key={member} member={member} />;
}

function Withdrawal({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const face = useNames().faceOf(member);
  const before = savingsHeld(book, member);
  const kept = held(book.balances, carriedOf(member));
  const day = bookDate(book);
  const notice = day && noticeOn(book, member, day);
  const free = smaller(freeToTake(book, member), held(book.balances, 'box'));
  const most = notice ? smaller(free, notice.available) : free;
  const planOf = (taken: Amount): MoneyPlan => ({
    drafts: [{ kind: 'withdrawal', body: { member, amount: taken, from: 'box' } }],
    sentence: (words) =>
      t('money.withdrawal.sentence', { name: words.name(face.name), amount: words.amount(taken) }),
    cash: taken,
    before,
    after: subtract(before, taken),
  });
  return (
    <MoneyForm
      step="savings"
      title={t('money.withdrawal.title', { name: format.name(face.name) })}
      form={`withdrawal/${member}`}
      kind="withdrawal"
      way="boxToHand"
      member={face}
      chips={
        most > 0 ? [{ label: t('money.withdrawal.all', { amount: format.money(most) }), amount: most }] : []
      }
      planOf={planOf}
      onDone={() => go('savings', {}, { replace: true })}
      onBack={() => go('deposit', { member }, { replace: true })}
      below={
        <>
          {kept > 0 ? (
            <Button kind="quiet" onClick={() => go('otherForm', { what: `carriedReturned:${member}` })}>
              {t('money.carriedReturned.link', { amount: format.money(kept) })}
            </Button>
          ) : null}
          {notice ? (
            <Button kind="quiet" onClick={() => go('otherForm', { what: `withdrawalAsked:${member}` })}>
              {t('money.notice.link')}
            </Button>
          ) : null}
        </>
      }
    >
      <BroughtBy member={member} />
      <Money amount={before} kind="savings" label={t('money.withdrawal.has')} />
      {notice ? <NoticeNote notice={notice} /> : null}
    </MoneyForm>
  );
}
