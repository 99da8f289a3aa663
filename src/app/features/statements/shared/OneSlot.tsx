/** Where the months go: the pictures of the team's key, what others can see of it, and the ways to change or end it. */
import { ScanLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pictures } from '../../../pictures/Pictures.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useBarred } from '../../../state/use-barred.ts';
import { useBook } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import type { ShownSlot } from '../../../sync/totals-port.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { hostOf } from './WhereTo.tsx';

export interface OneSlotProps {
  readonly shown: ShownSlot;
  readonly onRead: () => void;
  readonly onBack: () => void;
}

export function OneSlot({ shown, onRead, onBack }: OneSlotProps) {
  const { t } = useTranslation();
  const barred = useBarred();
  const [asks, setAsks] = useState(false);
  return (
    <Page
      title={t('sharing.post.to')}
      onBack={onBack}
      actions={
        barred ? undefined : (
          <>
            <Button wide icon={<ScanLine aria-hidden="true" />} onClick={onRead}>
              {t('sharing.post.other')}
            </Button>
            <Button kind="quiet" wide onClick={() => setAsks(true)}>
              {t('sharing.post.stop')}
            </Button>
          </>
        )
      }
    >
      <p>{t('sharing.post.by', { address: hostOf(shown.slot.url) })}</p>
      <h2>{t('sharing.post.pictures')}</h2>
      <Pictures indices={shown.pictures} />
      {asks ? <Stop onClose={() => setAsks(false)} onStopped={onBack} /> : null}
    </Page>
  );
}

function Stop({ onClose, onStopped }: { readonly onClose: () => void; readonly onStopped: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const isOpen = useBook().open !== null;
  const write = useWrite();
  const stop = async () => {
    if (!(await write.submit({ do: 'write', drafts: [{ kind: 'totals-slot-set', body: { code: null } }] })))
      return;
    done(t(isOpen ? 'sharing.post.stopped' : 'sharing.post.stoppedBetween'));
    onStopped();
  };
  return (
    <Dialog
      open
      title={t('sharing.post.stopAsk')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="danger" wide onClick={stop}>
            {t('sharing.post.stopYes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('sharing.post.stopWhat')}</p>
      {isOpen ? null : <p>{t('sharing.post.between')}</p>}
    </Dialog>
  );
}
