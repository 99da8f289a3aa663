/**
 * A difference is written down, never adjusted away: how much, two people, and what is known. Nobody is accused: it is
 * "not known yet" unless the meeting says the fund bears it, or a member says herself that it is hers.
 */
import { useTranslation } from 'react-i18next';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { countNow } from '../count-now.ts';
import { DifferenceForm } from './DifferenceForm.tsx';

export function Difference() {
  const { t } = useTranslation();
  const go = useGo();
  const now = countNow(useBook());
  if (now && !now.stale && now.difference !== 0) return <DifferenceForm now={now} />;
  return (
    <MeetingPage
      step="closingCount"
      title={t('count.difference.title')}
      actions={
        <Button kind="primary" onClick={() => go('meeting')}>
          {t('count.goOn')}
        </Button>
      }
    >
      <Notice>{t('count.difference.none')}</Notice>
    </MeetingPage>
  );
}
