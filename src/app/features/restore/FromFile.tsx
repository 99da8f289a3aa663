/** The book from a file for the group's phones that somebody kept: with the sheet it opens too. */
import { FileInput } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_PARCEL_BYTES } from '../../../sync/file/parcel.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import type { FromProps } from './FromBoxes.tsx';
import { Trouble, type TroubleCode } from './Trouble.tsx';

export function FromFile({ onBring, onBack }: FromProps) {
  const { t } = useTranslation();
  const [trouble, setTrouble] = useState<TroubleCode | null>(null);
  const [bringing, setBringing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
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
        <Button
          kind="primary"
          icon={<FileInput aria-hidden="true" />}
          disabled={bringing}
          onClick={() => input.current?.click()}
        >
          {t(bringing ? 'restore.bringing' : 'openFile.choose')}
        </Button>
      }
    >
      <p>{t('restore.fileWhich')}</p>
      <input
        ref={input}
        hidden
        type="file"
        tabIndex={-1}
        aria-label={t('openFile.choose')}
        accept=".caixeta,application/octet-stream"
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      {trouble ? <Trouble code={trouble} /> : null}
    </Page>
  );
}
