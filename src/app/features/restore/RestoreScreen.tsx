/**
 * A group's book brought back with its recovery sheet: where the book may be, the sheet, and what came. The sheet's secret is in
 * this screen's memory and nowhere else: who leaves the screen begins again.
 */
import { FileInput, FileKey, Globe, Mail, QrCode } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bytes } from '../../../sync/wire/write.ts';
import { SheetCamera } from '../../camera/SheetCamera.tsx';
import { ReadSheet } from '../../sheet/ReadSheet.tsx';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { BackPage, type CameBack } from './BackPage.tsx';
import { FromBoxes } from './FromBoxes.tsx';
import { FromFile } from './FromFile.tsx';
import { type RestoredHere, restoreHere, type Where } from './restore-here.ts';

type Place = 'boxes' | 'file';

export function RestoreScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const app = useParts();
  const [place, setPlace] = useState<Place | null>(null);
  const [secret, setSecret] = useState<Bytes | null>(null);
  const [back, setBack] = useState<CameBack | null>(null);
  if (back) return <BackPage back={back} />;
  if (!place)
    return <How onPlace={setPlace} onPicture={() => go('sealPicture')} onBack={() => go('start')} />;
  if (!secret) {
    return (
      <ReadSheet
        title={t('restore.sheet')}
        action={t('restore.goOn')}
        onBack={() => setPlace(null)}
        onRead={async (read) => {
          setSecret(read);
          return true;
        }}
        scan={(onText) => <SheetCamera onText={onText} />}
      />
    );
  }
  const bring = async (where: Where): Promise<RestoredHere> => {
    const joining = await app.joining();
    const result = await restoreHere({ app, joining, window }, secret, where);
    if (!result.ok) return result;
    // The browser is asked to keep what is here now; what it says is shown in the settings.
    void joining.store.askPersistence();
    setSecret(null);
    setBack(result);
    return result;
  };
  const From = place === 'boxes' ? FromBoxes : FromFile;
  return <From onBring={bring} onBack={() => setSecret(null)} />;
}

const STEPS = [
  { id: 'envelope', icon: <Mail aria-hidden="true" /> },
  { id: 'type', icon: <FileKey aria-hidden="true" /> },
] as const;

interface HowProps {
  readonly onPlace: (place: Place) => void;
  /** Neither sheet nor lines: the figures of one close. */
  readonly onPicture: () => void;
  readonly onBack: () => void;
}

function How({ onPlace, onPicture, onBack }: HowProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('start.restore')} onBack={onBack} listen={() => t('restore.how.what')}>
      <p>{t('restore.how.what')}</p>
      <List label={t('start.restore')}>
        {STEPS.map(({ id, icon }) => (
          <ListRow key={id} icon={icon} title={t(`restore.how.${id}`)} />
        ))}
      </List>
      <h2>{t('restore.where')}</h2>
      <Button wide icon={<Globe aria-hidden="true" />} onClick={() => onPlace('boxes')}>
        {t('restore.boxes')}
      </Button>
      <Button wide icon={<FileInput aria-hidden="true" />} onClick={() => onPlace('file')}>
        {t('restore.file')}
      </Button>
      <Button wide icon={<QrCode aria-hidden="true" />} onClick={onPicture}>
        {t('restore.picture')}
      </Button>
    </Page>
  );
}
