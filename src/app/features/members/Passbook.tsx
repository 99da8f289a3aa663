/**
 * A member's passbook: what she saved, its part of the whole and how it grew, the most she can borrow, what she owes and when, to
 * which meetings she came, and every line. Money is out of sight until she asks: other people may look at the same phone.
 */
import { Eye, EyeOff, Pencil, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresOf, savingsHeldBy, sharesIn } from '../../../ledger/figures.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import { useFormat } from '../../format/use-format.tsx';
import { GoalPanel } from '../../goals/GoalPanel.tsx';
import { PaperHead } from '../../paper/PaperHead.tsx';
import { WrittenTwice } from '../../say/WrittenTwice.tsx';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBook, useNames, useView } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { MemberName } from '../../ui/member/MemberName.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { PartBar } from '../../ui/money/PartBar.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { BorrowCard } from './BorrowCard.tsx';
import { EraseMember } from './EraseMember.tsx';
import { OwedCard } from './OwedCard.tsx';
import { OwnAttendance, SavingsGrowth } from './PassbookCharts.tsx';
import { PassbookLines } from './PassbookLines.tsx';

export function Passbook() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const member = useParam('member');
  const book = useBook();
  const { faceOf, nameOf } = useNames();
  const named = useView().cards.has(member);
  const [seen, setSeen] = useState(false);
  const savings = savingsHeldBy(book, member);
  return (
    <Page
      title={t('members.passbookOf', { name: format.name(nameOf(member)) })}
      onBack={() => go('members')}
      listen={seen ? (say) => t('members.listenSaved', { amount: say.amount(savings) }) : undefined}
      actions={
        <Button
          kind={seen ? 'secondary' : 'primary'}
          wide
          icon={seen ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          onClick={() => setSeen(!seen)}
        >
          {t(seen ? 'members.hide' : 'members.show')}
        </Button>
      }
    >
      <PaperHead />
      <Card
        action={
          named ? (
            <Button
              kind="quiet"
              icon={<Pencil aria-hidden="true" />}
              onClick={() => go('memberEdit', { member })}
            >
              {t('members.editTitle')}
            </Button>
          ) : null
        }
      >
        <MemberName member={faceOf(member)} size="large" />
        <Leaves member={member} />
      </Card>
      <WrittenTwice card={member} />
      {seen ? <Shown member={member} /> : <p>{t('members.hidden')}</p>}
      {named ? <EraseMember member={member} /> : null}
    </Page>
  );
}

/** What she wants and what she could borrow: hers to see, not for who is shown the paper. */
function NotOnPaper({ member }: { readonly member: MemberId }) {
  const isHere = useBook().members[member]?.leftOn === null;
  return (
    <div data-screen-only>
      {isHere ? <GoalPanel owner={member} /> : null}
      <BorrowCard member={member} />
    </div>
  );
}

/** All that is out of sight until she asks. */
function Shown({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const entries = useEntries({ all: true });
  const savings = savingsHeldBy(book, member);
  const all = figuresOf(book).savings;
  const shares = sharesIn(book, savings);
  return (
    <>
      <Card title={t('members.saved')}>
        <Money amount={savings} kind="savings" size="figure" notes />
        {shares === null ? null : (
          <p>{t('members.shares', { count: shares, shown: format.number(shares) })}</p>
        )}
        <PartBar
          part={savings}
          whole={all}
          label={t('members.part', { part: format.money(savings), whole: format.money(all) })}
        />
      </Card>
      <SavingsGrowth member={member} entries={entries} />
      <NotOnPaper member={member} />
      <OwedCard member={member} />
      <OwnAttendance member={member} entries={entries} />
      <PassbookLines member={member} entries={entries} />
    </>
  );
}

/** In a meeting only: there everything of hers is settled. */
function Leaves({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  if (!book.open || book.members[member]?.leftOn !== null) return null;
  return (
    <Button kind="quiet" icon={<UserMinus aria-hidden="true" />} onClick={() => go('leaving', { member })}>
      {t('members.leaves')}
    </Button>
  );
}
