/** How much the recordings take on this phone, and the way to be rid of all of them. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../format/locale.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useDiskWords } from '../../say/disk-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import type { Voices } from './use-voices.ts';

const BYTES_IN_KILOBYTE = 1_000;

export function KeptVoices({
  voices,
  onAllGone,
}: {
  readonly voices: Voices;
  readonly onAllGone: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [asks, setAsks] = useState(false);
  const sizes = [...voices.sizeById.values()];
  if (sizes.length === 0) return null;
  const kilobytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / BYTES_IN_KILOBYTE);
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: 'kilobyte' });
  return (
    <Card>
      <p>{t('voices.kept', { size: format.format(kilobytes) })}</p>
      <Button kind="quiet" icon={<Trash2 aria-hidden="true" />} onClick={() => setAsks(true)}>
        {t('voices.deleteAll')}
      </Button>
      {asks ? <AllGone voices={voices} onGone={onAllGone} onClose={() => setAsks(false)} /> : null}
    </Card>
  );
}

interface AllGoneProps {
  readonly voices: Voices;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

function AllGone({ voices, onGone, onClose }: AllGoneProps) {
  const { t } = useTranslation();
  const done = useDone();
  const diskWords = useDiskWords();
  const [trouble, setTrouble] = useState<string | null>(null);
  const dropAll = async () => {
    const dropped = await voices.dropAll();
    if (!dropped.ok) return setTrouble(diskWords(dropped));
    onGone();
    done(t('voices.allGone'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('voices.deleteAllAsk')}
      onClose={onClose}
      actions={
        <>
          {trouble ? <Notice tone="error">{trouble}</Notice> : null}
          <Button kind="danger" wide onClick={dropAll}>
            {t('voices.deleteAll')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('voices.deleteAllWhat')}</p>
    </Dialog>
  );
}
