/** Where the months are sent by themselves: nothing yet, read and not yet read out, or a box of the team's. */
import { Mailbox, ScanLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useBarred } from '../../../state/use-barred.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import type { SlotState } from './use-slot.ts';

export interface WhereToProps {
  readonly slot: SlotState;
  readonly onRead: () => void;
  readonly onShow: () => void;
}

export function WhereTo({ slot, onRead, onShow }: WhereToProps) {
  const { t } = useTranslation();
  const { shown, waits } = slot;
  const barred = useBarred();
  if (barred && !shown && !waits) return null;
  return (
    <Card title={t('sharing.post.title')}>
      {shown ? (
        <List>
          <ListRow
            icon={<Mailbox aria-hidden="true" />}
            title={t('sharing.post.to')}
            note={<span translate="no">{hostOf(shown.slot.url)}</span>}
            onClick={onShow}
          />
        </List>
      ) : (
        <p>{t('sharing.post.what')}</p>
      )}
      {waits ? <Notice>{t('sharing.post.waits')}</Notice> : null}
      {shown || waits || barred ? null : (
        <Button wide icon={<ScanLine aria-hidden="true" />} onClick={onRead}>
          {t('sharing.post.read')}
        </Button>
      )}
    </Card>
  );
}

export const hostOf = (url: string): string => new URL(url).host;
