/** "How much does she save?": one member's deposit into the box. */
import { useTranslation } from 'react-i18next';
import { carriedOf, held } from '../../../../ledger/accounts.ts';
import { savingsHeld } from '../../../../ledger/entries/savings.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { catchUpOf } from '../../../../ledger/joining.ts';
import { type Amount, add } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { BroughtBy } from '../BroughtBy.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import type { MoneyPlan } from '../plan.ts';
import { sumByMember } from '../today.ts';
import { useRecentEntries, usualOf } from '../usual.ts';
import { ChangeNote } from './ChangeNote.tsx';
import { depositChips } from './deposit-chips.ts';
import { depositParts } from './deposit-plan.ts';

export function DepositScreen() {
  const member = useParam('member');
  return <Deposit key={member} member={member} />;
}

function Deposit({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const { faceOf } = useNames();
  const usual = usualOf(useRecentEntries(), book.reversed, 'deposit', member);
  const face = faceOf(member);
  const today = sumByMember(book, 'deposit').get(member);
  const catchUp = catchUpOf(book, member);
  const kept = held(book.balances, carriedOf(member));
  const before = savingsHeld(book, member);
  const planOf = (handed: Amount): MoneyPlan => {
    const { saved, carried, handedBack } = depositParts(book, member, handed);
    return {
      drafts: [{ kind: 'deposit', body: { member, amount: saved, carried, to: 'box' } }],
      sentence: (words) =>
        t('money.deposit.sentence', { name: words.name(face.name), amount: words.amount(saved) }),
      cash: saved,
      before,
      after: add(before, saved),
      details: <ChangeNote carried={carried} handedBack={handedBack} />,
    };
  };
  return (
    <MoneyForm
      step="savings"
      title={t('money.deposit.title', { name: format.name(face.name) })}
      form={`deposit/${member}`}
      kind="savings"
      way="handToBox"
      member={face}
      chips={depositChips(book, member, usual, format, t)}
      usual={usual.usual}
      planOf={planOf}
      onDone={() => go('savings', {}, { replace: true })}
      onBack={() => go('savings', {}, { replace: true })}
      below={
        <div>
          <Button kind="quiet" onClick={() => go('withdrawal', { member })}>
            {t('money.withdrawal.link')}
          </Button>
          <Button kind="quiet" onClick={() => go('memberRound', { member })}>
            {t('money.round.link')}
          </Button>
        </div>
      }
    >
      <BroughtBy member={member} />
      {catchUp ? (
        <Notice>
          {t('money.deposit.catchUp', {
            shown: format.number(catchUp.missed),
            amount: format.money(catchUp.left),
          })}
        </Notice>
      ) : null}
      {today ? <Notice>{t('money.deposit.already', { amount: format.money(today) })}</Notice> : null}
      {kept > 0 ? <Notice>{t('money.deposit.kept', { amount: format.money(kept) })}</Notice> : null}
    </MoneyForm>
  );
}
