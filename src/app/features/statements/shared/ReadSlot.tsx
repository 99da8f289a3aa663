/** The team's code, read by the camera or pasted; then its pictures, which people compare before the code goes into the book. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSlot, slotWord } from '../../../../sync/totals-box/slot.ts';
import type { Bytes } from '../../../../sync/wire/write.ts';
import { Scanner } from '../../../camera/Scanner.tsx';
import { Pictures, usePicturesSaid } from '../../../pictures/Pictures.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { useJoining } from '../../../state/use-joining.ts';
import { useWrite } from '../../../state/use-write.tsx';
import type { ShownSlot, TotalsOut } from '../../../sync/totals-port.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { hostOf } from './WhereTo.tsx';

export interface ReadSlotProps {
  readonly tools: TotalsOut;
  readonly onLeave: () => void;
}

type Problem = 'notASlot' | 'newerVersion' | 'damaged';

export function ReadSlot({ tools, onLeave }: ReadSlotProps) {
  const { t } = useTranslation();
  const parts = useJoining();
  const [read, setRead] = useState<ShownSlot | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = useCallback(
    async (bytes: Bytes) => {
      const found = readSlot(bytes);
      setProblem(found.ok ? null : found.code);
      if (found.ok) setRead(await tools.show(slotWord(found.slot)));
    },
    [tools],
  );
  if (read) return <Confirm shown={read} onLeave={onLeave} onOther={() => setRead(null)} />;
  return (
    <Page title={t('sharing.post.read')} onBack={onLeave} listen={() => t('sharing.post.readWhat')}>
      <p>{t('sharing.post.readWhat')}</p>
      {problem ? (
        <Notice tone="error">
          {problem === 'notASlot' ? t('sharing.post.notOne') : t(`camera.refused.${problem}`)}
        </Notice>
      ) : null}
      {parts ? <Scanner crypto={parts.crypto} onMessage={take} /> : null}
    </Page>
  );
}

interface ConfirmProps {
  readonly shown: ShownSlot;
  readonly onLeave: () => void;
  readonly onOther: () => void;
}

function Confirm({ shown, onLeave, onOther }: ConfirmProps) {
  const { t } = useTranslation();
  const done = useDone();
  const said = usePicturesSaid();
  const isOpen = useBook().open !== null;
  const write = useWrite();
  const { slot, pictures } = shown;
  const keep = async () => {
    const body = { code: slotWord(slot) };
    if (!(await write.submit({ do: 'write', drafts: [{ kind: 'totals-slot-set', body }] }))) return;
    done(t(isOpen ? 'sharing.post.written' : 'sharing.post.writtenBetween'));
    onLeave();
  };
  return (
    <Page
      title={t('sharing.received.compare')}
      onBack={onOther}
      listen={() => [t('sharing.post.compare'), said(pictures)].join(' ')}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={keep}>
            {t('sharing.post.same')}
          </Button>
          <Button wide onClick={onLeave}>
            {t('sharing.post.different')}
          </Button>
        </>
      }
    >
      <p>{t('sharing.post.compare')}</p>
      <Pictures indices={pictures} />
      <p>{t('sharing.post.by', { address: hostOf(slot.url) })}</p>
      {isOpen ? null : <Notice>{t('sharing.post.between')}</Notice>}
    </Page>
  );
}
