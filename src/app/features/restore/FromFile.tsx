/** The book from a file for the group's phones that somebody kept: with the sheet it opens too. */
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PARCEL_BYTES } from '../../../sync/file/parcel.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { Page } from '../../ui/page/Page.tsx';
import type { FromProps } from './FromBoxes.tsx';
import { Trouble, type TroubleCode } from './Trouble.tsx';

export function FromFile({ onBring, onBack }: FromProps) {
  const { t } = useTranslation();
  const [trouble, setTrouble] = useState<TroubleCode | null>(null);
  const [bringing, setBringing] = useState(false);
  const read = async (file: File) => {
    setTrouble(null);
    if (file.size > MOST_PARCEL_BYTES) return setTrouble('tooLarge');
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return setTrouble('unreadable');
    setBringing(true);
    const result = await onBring({ file: new Uint8Array(bytes) });
    setBringing(false);
    return result.ok ? undefined : setTrouble(result.code);
  };
  return (
    <Page
      title={t('restore.file')}
      onBack={onBack}
      actions={
        <FileButton
          kind="primary"
          icon={<FileInput aria-hidden="true" />}
          disabled={bringing}
          accept=".caixeta,application/octet-stream"
          onFile={(file) => void read(file)}
        >
          {t(bringing ? 'restore.bringing' : 'openFile.choose')}
        </FileButton>
      }
    >
      <p>{t('restore.fileWhich')}</p>
      {trouble ? <Trouble code={trouble} /> : null}
    </Page>
  );
}
