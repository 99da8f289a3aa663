/** Who saves today: every member at her fixed place, with ✓ and what she saved; a tap asks how much. */
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { sum } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useMembers } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { useBroughtBy } from '../BroughtBy.tsx';
import { LeftNote } from '../LeftNote.tsx';
import styles from '../money.module.css';
import { expectedMembers, lastMemberOf, sumByMember } from '../today.ts';

export function SavingsScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const members = useMembers();
  const broughtBy = useBroughtBy();
  const saved = sumByMember(book, 'deposit');
  const left = expectedMembers(book).filter((member) => !saved.has(member)).length;
  const list = useRef<HTMLDivElement>(null);
  const last = lastMemberOf(book, 'deposit');
  const at = members.findIndex((member) => member.id === last);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the list was left
  useEffect(() => {
    list.current?.querySelectorAll('li')[at]?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const noteOf = (member: MemberId) => {
    const amount = saved.get(member);
    if (amount !== undefined) {
      return (
        <span className={styles.done}>
          <Check aria-hidden="true" />
          {format.money(amount)}
        </span>
      );
    }
    return broughtBy(member);
  };
  return (
    <MeetingPage
      step="savings"
      title={t('money.savings.title')}
      listen={(say) => t('money.savings.listen', { amount: say.amount(sum(saved.values())) })}
    >
      <div className={styles.sums}>
        <Money amount={sum(saved.values())} kind="savings" size="large" label={t('money.savings.today')} />
        <LeftNote left={left} />
      </div>
      {left > 1 ? (
        <Button wide onClick={() => go('otherForm', { what: 'everybodySaves' })}>
          {t('money.savings.everybody')}
        </Button>
      ) : null}
      <div ref={list} className={styles.places}>
        <MemberPicker
          label={t('money.savings.title')}
          members={members}
          onPick={(member) => go('deposit', { member })}
          noteOf={noteOf}
        />
      </div>
    </MeetingPage>
  );
}
