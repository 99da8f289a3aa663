/** A joining that is over without a phone let in: what happened, that nothing stayed, and how to begin anew. */
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { End } from '../../../sync/joining/problem.ts';
import { useDiskWords } from '../../say/disk-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export interface EndedProps {
  readonly why: End;
  /** The code of the disk, where it could not be written down. */
  readonly code: string | null;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

export function Ended({ why, code, onAgain, onLeave }: EndedProps) {
  const { t } = useTranslation();
  const diskWords = useDiskWords();
  return (
    <Page
      title={t('joining.ended')}
      onBack={onLeave}
      actions={
        <Button kind="primary" icon={<RotateCcw aria-hidden="true" />} onClick={onAgain}>
          {t('joining.again')}
        </Button>
      }
    >
      <Notice tone="error">
        {why === 'notWritten' ? diskWords({ code: code ?? '' }) : t(`joining.end.${why}`)}
      </Notice>
      <p>{t('joining.nothingStays')}</p>
    </Page>
  );
}
