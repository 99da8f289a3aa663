/** What came by itself and waits for its pictures to be compared; the boxes of the team, and the way to a new one. */
import { Mailbox, MailQuestionMark, MailWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { monthsReceived } from '../../../followup/totals.ts';
import type { TotalsBox } from '../../../followup/totals-box.ts';
import { useMonth } from '../../figures/use-month.ts';
import { useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import type { Looked, WaitingMonth } from '../../sync/totals-port.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useBoxes } from './use-boxes.ts';

export interface WaitingProps {
  readonly waiting: readonly WaitingMonth[];
  readonly onOpen: (one: WaitingMonth) => void;
}

export function Waiting({ waiting, onOpen }: WaitingProps) {
  const { t } = useTranslation();
  const monthName = useMonth();
  if (waiting.length === 0) return null;
  return (
    <Card title={t('sharing.boxes.waiting')}>
      <List label={t('sharing.boxes.waiting')}>
        {waiting.map((one) => (
          <ListRow
            key={`${one.box.id} ${one.signed.signature}`}
            icon={<MailQuestionMark aria-hidden="true" />}
            title={<Name>{one.signed.totals.community}</Name>}
            note={monthName(one.signed.totals.month, 'alone')}
            onClick={() => onOpen(one)}
          />
        ))}
      </List>
    </Card>
  );
}

/** Of each box what came last; those that need another code come first. */
export function Boxes({ looked }: { readonly looked: Looked | null }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const boxes = useBoxes();
  const barred = useBarredAnywhere();
  if (boxes.length === 0 && barred) return null;
  const noteOf = (box: (typeof boxes)[number], isFilled: boolean) => {
    if (box.outside) return t('sharing.boxes.outsideRow');
    return isFilled ? t('sharing.boxes.filledRow') : <CameLast box={box} />;
  };
  return (
    <Card title={t('sharing.boxes.title')}>
      {boxes.length === 0 ? <p>{t('sharing.boxes.what')}</p> : null}
      {boxes.some(({ outside }) => outside) ? (
        <Notice tone="warn">{t('sharing.boxes.someOutside')}</Notice>
      ) : null}
      {looked && looked.unreached.length > 0 ? <Notice>{t('sharing.boxes.unreached')}</Notice> : null}
      {boxes.length > 0 ? (
        <List label={t('sharing.boxes.title')}>
          {boxes.map((box) => (
            <ListRow
              key={box.id}
              icon={box.outside ? <MailWarning aria-hidden="true" /> : <Mailbox aria-hidden="true" />}
              title={<Name>{box.name}</Name>}
              note={noteOf(box, looked?.filled.includes(box.id) ?? false)}
              onClick={() => follow('totalsBox', box.id)}
            />
          ))}
        </List>
      ) : null}
      {barred ? null : (
        <Button wide icon={<Mailbox aria-hidden="true" />} onClick={() => follow('totalsBox')}>
          {t('sharing.boxes.make')}
        </Button>
      )}
    </Card>
  );
}

export function CameLast({ box: { id } }: { readonly box: TotalsBox }) {
  const { t } = useTranslation();
  const monthName = useMonth();
  const { totals } = useFollowUp();
  const [last] = monthsReceived(
    Object.values(totals)
      .flat()
      .filter(({ box }) => box === id),
  );
  if (!last) return t('sharing.boxes.nothing');
  return t('sharing.boxes.last', { month: monthName(last.month) });
}
