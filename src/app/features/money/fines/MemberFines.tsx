/** One member: her part for the solidarity fund, the fines she owes (pay, forgive), and the agreed list to charge from. */
import { useTranslation } from 'react-i18next';
import type { Fine } from '../../../../ledger/conditions/conditions.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { BroughtBy } from '../BroughtBy.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import { Refused } from '../Refused.tsx';
import { sumByMember } from '../today.ts';
import { usePlan } from '../use-plan.tsx';
import { fineName } from './fine-name.ts';
import { finesOwed, suggestedFine } from './fines-of.ts';
import { OpenFines } from './OpenFines.tsx';

export function MemberFines({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const face = useNames().faceOf(member);
  const plan = usePlan(`fine/${member}`);
  const suggested = suggestedFine(book, member);
  const owed = finesOwed(book, member);
  const given = sumByMember(book, 'solidarity-in').get(member);
  const list = book.conditions?.fines ?? [];
  const ordered = suggested ? [suggested, ...list.filter((fine) => fine.id !== suggested.id)] : list;
  const charge = (fine: Fine) =>
    plan.propose({
      drafts: [{ kind: 'fine-charged', body: { member, fine: fine.id, amount: fine.amount } }],
      sentence: (words) =>
        t('money.fineCharged.sentence', {
          name: words.name(face.name),
          fine: fineName(book, fine.id, t),
          amount: words.amount(fine.amount),
        }),
      cash: fine.amount,
      details: <p>{t('money.fineCharged.later')}</p>,
    });
  const back = () => go('fines', {}, { replace: true });
  return (
    <MeetingPage step="fines" title={t('money.fines.member', { name: format.name(face.name) })} onBack={back}>
      <MemberName member={face} size="large" />
      <BroughtBy member={member} />
      {book.conditions?.solidarityFund.mode === 'none' ? null : (
        <Card title={t('money.fines.fund')}>
          {given === undefined ? null : (
            <Money amount={given} kind="solidarity" label={t('money.fines.givenToday')} />
          )}
          <Button wide onClick={() => go('otherForm', { what: `solidarityIn:${member}` })}>
            {t('money.solidarityIn.link')}
          </Button>
        </Card>
      )}
      {owed.length > 0 ? <OpenFines fines={owed} /> : null}
      {ordered.length > 0 ? (
        <Card title={t('money.fineCharged.title')}>
          <List label={t('money.fineCharged.title')}>
            {ordered.map((fine) => (
              <ListRow
                key={fine.id}
                title={fineName(book, fine.id, t)}
                note={fine.id === suggested?.id ? t('money.fineCharged.suggested') : undefined}
                end={<Money amount={fine.amount} kind="fine" />}
                onClick={() => charge(fine)}
              />
            ))}
          </List>
          <Refused plan={plan} />
        </Card>
      ) : null}
      <PlanReadBack plan={plan} kind="fine" member={face} onDone={plan.drop} />
    </MeetingPage>
  );
}
