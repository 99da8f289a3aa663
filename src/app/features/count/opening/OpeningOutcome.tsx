/** What the opening count came to: as the book says, or a difference that people write down before they go on. */
import { useTranslation } from 'react-i18next';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CountOutcome } from '../../../ui/count/CountOutcome.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { countNow } from '../count-now.ts';

export function OpeningOutcome({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const { open } = useBook();
  const count = open?.openingCount;
  const now = countNow(useBook());
  if (!count) return null;
  const closed = open?.closingCount !== null;
  const unwritten = !closed && now !== null && now.difference !== 0;
  const wasDifferent = count.counted !== count.expected;
  return (
    <MeetingPage
      step="openingCount"
      title={t('count.opening.outcome')}
      actions={
        unwritten ? (
          <>
            <Button kind="primary" onClick={onAgain}>
              {t('count.again')}
            </Button>
            <Button wide onClick={() => go('difference')}>
              {t('count.writeDifference')}
            </Button>
          </>
        ) : (
          <Button kind="primary" onClick={() => go('meeting')}>
            {t('count.goOn')}
          </Button>
        )
      }
    >
      <CountOutcome expected={count.expected} counted={count.counted} />
      {wasDifferent && !unwritten ? <Notice>{t('count.difference.isWritten')}</Notice> : null}
      {unwritten || closed ? null : (
        <Button kind="quiet" onClick={onAgain}>
          {t('count.again')}
        </Button>
      )}
    </MeetingPage>
  );
}
