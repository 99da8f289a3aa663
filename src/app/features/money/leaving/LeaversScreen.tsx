/** Money of those who left: what the community owes each, what pays what she owes, what stays for another's loan, what she owes; ✓ where it was handed over today. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { idOf } from '../../../../ledger/entry.ts';
import { type Claim, claimsOfLeavers } from '../../../../ledger/leaving/claims.ts';
import { owedBetween } from '../../../../ledger/loans/between.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { MemberSymbol } from '../../../ui/member/MemberSymbol.tsx';

export function LeaversScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const format = useFormat();
  const { faceOf } = useNames();
  const claims = claimsOfLeavers(book);
  const paid = (book.open?.entries ?? [])
    .filter((entry) => entry.kind === 'leaver-paid' && !book.reversed[idOf(entry)])
    .map(({ body }) => String(body.member))
    .filter((member, index, all) => all.indexOf(member) === index)
    .filter((member) => claims.every((claim) => claim.member !== member));
  return (
    <MeetingPage
      step="other"
      title={t('leaving.list.title')}
      onBack={() => go('other', {}, { replace: true })}
    >
      {claims.length + paid.length === 0 ? <p>{t('leaving.list.empty')}</p> : null}
      {claims.length + paid.length > 0 ? (
        <Card>
          <List label={t('leaving.list.title')}>
            {claims.map((claim) => (
              <Waiting key={claim.member} claim={claim} />
            ))}
            {paid.map((member) => {
              const face = faceOf(member);
              return (
                <ListRow
                  key={member}
                  icon={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
                  title={format.name(face.name)}
                  note={t('leaving.list.paid')}
                  end={<Check aria-hidden="true" />}
                />
              );
            })}
          </List>
        </Card>
      ) : null}
    </MeetingPage>
  );
}

function Waiting({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const { faceOf, nameOf } = useNames();
  const face = faceOf(claim.member);
  const amounts = [
    ['payable', claim.payable],
    ['setOff', claim.setOff],
    ['atShareOut', claim.atShareOut],
    ['held', claim.held],
    ['owes', claim.owes],
  ] as const;
  const notes = amounts
    .filter(([, value]) => value > 0)
    .map(([what, value]) => t(`leaving.list.${what}`, { amount: format.money(value) }));
  const between = owedBetween(useBook(), claim.member).map(({ debtor, creditor, amount }) =>
    t('money.between.line', {
      debtor: format.name(nameOf(debtor)),
      creditor: format.name(nameOf(creditor)),
      amount: format.money(amount),
    }),
  );
  return (
    <ListRow
      icon={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      title={format.name(face.name)}
      note={[...notes, ...between].join(' ')}
      onClick={() => go('leaverPaid', { member: claim.member })}
    />
  );
}
