/** After the closing count: it matches, or some is missing, or there is too much; and what to do about it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findSuspects, type Suspect } from '../../../../ledger/error-finder.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CountOutcome } from '../../../ui/count/CountOutcome.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { type CountNow, countNow } from '../count-now.ts';
import { CorrectLine } from './CorrectLine.tsx';
import { MissedLine } from './MissedLine.tsx';
import { SuspectList } from './SuspectList.tsx';

export function Outcome() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const now = book.open?.closingCount ? countNow(book) : null;
  if (now && !now.stale) return now.difference === 0 ? <Matches now={now} /> : <Differs now={now} />;
  return (
    <MeetingPage
      step="closingCount"
      title={t('count.outcome.title')}
      actions={
        <Button kind="primary" onClick={() => go('closingCount')}>
          {t(now ? 'count.again' : 'count.closing.title')}
        </Button>
      }
    >
      <Notice tone="warn">{t(now ? 'count.outcome.stale' : 'count.outcome.notCounted')}</Notice>
    </MeetingPage>
  );
}

function Matches({ now }: { readonly now: CountNow }) {
  const { t } = useTranslation();
  const go = useGo();
  const { open } = useBook();
  const written = open?.entries.some((entry) => entry.kind === 'difference-found') ?? false;
  return (
    <MeetingPage
      step="closingCount"
      title={t('count.outcome.title')}
      listen={(say) => t('count.outcome.saysMatches', { amount: say.amount(now.counted, 'thereIs') })}
      actions={
        <Button kind="primary" onClick={() => go('seal')}>
          {t('count.outcome.toSeal')}
        </Button>
      }
    >
      <CountOutcome expected={now.expected} counted={now.counted} />
      {written ? <Notice>{t('count.difference.isWritten')}</Notice> : null}
      <Button kind="quiet" onClick={() => go('closingCount')}>
        {t('count.again')}
      </Button>
    </MeetingPage>
  );
}

function Differs({ now }: { readonly now: CountNow }) {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const [picked, setPicked] = useState<Suspect | null>(null);
  const suspects = findSuspects(book, book.open?.entries ?? [], now.difference);
  return (
    <MeetingPage
      step="closingCount"
      title={t('count.outcome.title')}
      listen={(say) =>
        t('count.outcome.saysDiffers', {
          expected: say.amount(now.expected, 'shouldBe'),
          counted: say.amount(now.counted, 'thereIs'),
        })
      }
      actions={
        <>
          <Button kind="primary" onClick={() => go('closingCount')}>
            {t('count.again')}
          </Button>
          <Button wide onClick={() => go('difference')}>
            {t('count.writeDifference')}
          </Button>
        </>
      }
    >
      <CountOutcome expected={now.expected} counted={now.counted} />
      <h2>{t('count.finder.heading')}</h2>
      {suspects.length > 0 ? (
        <SuspectList suspects={suspects} onPick={setPicked} />
      ) : (
        <p>{t('count.finder.nothing')}</p>
      )}
      <MissedLine difference={now.difference} />
      {picked ? (
        <CorrectLine suspect={picked} boxLeg={{ is: 'unsaid' }} onClose={() => setPicked(null)} />
      ) : null}
    </MeetingPage>
  );
}
