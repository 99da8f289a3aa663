/** The common fund, and the part of the member whose phone this is: as amounts and as a bar, never as a percentage. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresOf, savingsHeldBy, sharesIn } from '../../../ledger/figures.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useMe } from '../../state/me.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useMembers, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { MemberName } from '../../ui/member/MemberName.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { PartBar } from '../../ui/money/PartBar.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';

export function MyPart() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const [me, setMe] = useMe();
  const { faceOf } = useNames();
  const members = useMembers();
  const [choosing, setChoosing] = useState(false);
  const figures = figuresOf(book);
  const shares = sharesIn(book, figures.savings);
  const mine = me ? savingsHeldBy(book, me) : null;
  return (
    <Card title={t('home.fund')}>
      <Money amount={figures.fund} size="large" />
      {shares === null ? null : <p>{t('home.shares', { count: shares, shown: format.number(shares) })}</p>}
      {me && mine !== null ? (
        <>
          <MemberName member={faceOf(me)} />
          <PartBar
            part={mine}
            whole={figures.savings}
            label={t('home.myPart', { part: format.money(mine), whole: format.money(figures.savings) })}
          />
          <Button wide onClick={() => go('passbook', { member: me })}>
            {t('home.myPassbook')}
          </Button>
        </>
      ) : (
        <Button wide onClick={() => setChoosing(true)}>
          {t('home.whoAmI')}
        </Button>
      )}
      <Dialog open={choosing} title={t('home.whoAmI')} onClose={() => setChoosing(false)}>
        <p>{t('home.whoAmINote')}</p>
        <MemberPicker
          label={t('home.whoAmI')}
          members={members}
          onPick={(id) => {
            setMe(id);
            setChoosing(false);
          }}
        />
      </Dialog>
    </Card>
  );
}
