/** What can be lent today, and to each member the most she can borrow, as notes, with the reason that binds. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { held } from '../../../../ledger/accounts.ts';
import { lendableInBox } from '../../../../ledger/loans/fund.ts';
import { limitOf } from '../../../../ledger/loans/limit.ts';
import { sum } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { limitWords, possibleToday } from '../../../say/limit-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useMembers } from '../../../state/use-book.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import type { MemberChoice } from '../../../ui/member/face.ts';
import { Money } from '../../../ui/money/Money.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import styles from '../money.module.css';
import { actsOf } from '../today.ts';

export function LendingScreen() {
  const { t } = useTranslation();
  const book = useBook();
  const members = useMembers();
  const lendable = lendableInBox(book);
  const apart = held(book.balances, 'box') - lendable;
  return (
    <MeetingPage
      step="lending"
      title={t('money.lending.title')}
      listen={(say) => t('money.lending.listen', { amount: say.amount(lendable) })}
    >
      <Money amount={lendable} kind="box" size="figure" label={t('money.lending.today')} notes />
      {apart > 0 ? <p>{t('money.lending.apart')}</p> : null}
      {lendable === 0 ? <Notice>{t('money.lending.empty')}</Notice> : null}
      <List label={t('money.lending.who')}>
        {members.map((member) => (
          <BorrowerRow key={member.id} member={member} />
        ))}
      </List>
    </MeetingPage>
  );
}

function BorrowerRow({ member }: { readonly member: MemberChoice }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const limit = limitOf(book, member.id);
  if (!limit) return null;
  const possible = possibleToday(book, limit);
  const lent = sum(
    actsOf(book, 'loan-paid-out')
      .filter(({ body }) => body.member === member.id)
      .map(({ body }) => body.amount),
  );
  return (
    <ListRow
      member={member}
      onClick={() => go('loanNew', { member: member.id })}
      note={
        <span className={styles.stacked}>
          {lent > 0 ? (
            <span className={styles.done}>
              <Check aria-hidden="true" />
              {t('money.lending.lent', { amount: format.money(lent) })}
            </span>
          ) : null}
          <span className={styles.most}>
            <Money amount={possible} size="large" />
            {possible > 0 ? <NotesStack amount={possible} size="small" /> : null}
          </span>
          <span>{limitWords(book, limit, format, t)}</span>
        </span>
      }
    />
  );
}
