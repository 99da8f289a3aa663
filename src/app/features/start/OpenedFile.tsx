/** What came of a file that was handed over: its book to look at, what was taken, or why not. */
import { useTranslation } from 'react-i18next';
import { Taken } from '../../carrying/Taken.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { FileOfTotals } from './FileOfTotals.tsx';
import { FilePreview } from './FilePreview.tsx';
import { useFileWords } from './file-words.ts';
import type { Opening } from './use-opening.ts';

export interface OpenedFileProps {
  readonly opening: Opening;
  /** Told once its book is on this phone. */
  readonly onAdded?: (() => Promise<void>) | undefined;
  /** Whether the file waits where shared files do. */
  readonly waits?: boolean;
}

export function OpenedFile({ opening: { opened, refuse }, onAdded, waits = false }: OpenedFileProps) {
  const { t } = useTranslation();
  const words = useFileWords();
  switch (opened?.is) {
    case 'refused':
      return (
        <Notice tone="error" title={t('openFile.refused')}>
          {words(opened.trouble)}
        </Notice>
      );
    case 'parcel':
      return <Taken result={opened.taken} />;
    case 'totals':
      return <FileOfTotals totals={opened.totals} file={opened.file} waits={waits} />;
    case 'book':
      return (
        <FilePreview key={opened.seen.file.madeAt} seen={opened.seen} onTrouble={refuse} onAdded={onAdded} />
      );
    default:
      return null;
  }
}
