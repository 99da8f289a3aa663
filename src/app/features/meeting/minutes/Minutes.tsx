/** The minutes of a sealed meeting: to read, to share, to print. Corrected lines stay, struck through. */
import { Printer, Share2 } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nextMeetingOn } from '../../../../ledger/figures.ts';
import { useShare } from '../../../carrying/use-share.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useView } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { Button } from '../../../ui/Button.tsx';
import { BoxMoment } from '../../../ui/drawing/BoxMoment.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { NamedFigures } from '../seal/NamedFigures.tsx';
import { SealedFigures } from '../seal/SealedFigures.tsx';
import { SealQr } from '../seal/SealQr.tsx';
import { MinutesLines } from './MinutesLines.tsx';
import { MinutesPeople } from './MinutesPeople.tsx';
import { type SealedMeeting, sealedMeeting } from './sealed-meeting.ts';
import { useMinutesText } from './use-minutes-text.ts';
import { useNamedFigures } from './use-named-figures.ts';

/** Only paper shows it, so it need not come with the meeting. */
const MinutesSigned = lazy(async () => ({ default: (await import('./MinutesSigned.tsx')).MinutesSigned }));

export function Minutes() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const meeting = useParam('meeting');
  const entries = useEntries({ place: meeting });
  const sealed = useMemo(() => (entries ? sealedMeeting(book, entries) : null), [book, entries]);
  if (sealed) return <Sealed meeting={sealed} isLast={book.lastSeal?.meeting === meeting} />;
  if (!entries) return null;
  return (
    <Page title={t('meeting.minutes.word')} onBack={() => go('home')}>
      <EmptyState
        title={t('meeting.minutes.notSealed')}
        action={
          <Button kind="primary" onClick={() => go(book.open ? 'meeting' : 'home')}>
            {t(book.open ? 'count.goOn' : 'meeting.none.home')}
          </Button>
        }
      />
    </Page>
  );
}

interface SealedProps {
  readonly meeting: SealedMeeting;
  readonly isLast: boolean;
}

function Sealed({ meeting, isLast }: SealedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { book } = useView();
  const title = t('meeting.minutes.title', { number: format.number(meeting.opening.number) });
  const share = useShare();
  const named = useNamedFigures(meeting, isLast);
  const text = useMinutesText(meeting, named);
  const next = isLast ? nextMeetingOn(book) : null;
  return (
    <Page
      title={title}
      onBack={() => go('home')}
      actions={
        <Button
          kind="primary"
          icon={<Share2 aria-hidden="true" />}
          onClick={() => share.share({ title, text: text() })}
        >
          {t('meeting.minutes.share')}
        </Button>
      }
    >
      {share.outcome ? <Notice tone="done">{t(`meeting.minutes.${share.outcome}`)}</Notice> : null}
      <p>
        {format.name(book.founding?.name ?? '')} · {t(`meeting.kind.${meeting.opening.kind}`)} ·{' '}
        {format.dateLong(meeting.opening.heldOn)}
      </p>
      {meeting.opening.plannedOn === meeting.opening.heldOn ? null : (
        <p>{t('meeting.minutes.plannedOn', { date: format.date(meeting.opening.plannedOn) })}</p>
      )}
      {isLast && !book.open ? <BoxMoment of="locked" /> : null}
      {next ? (
        <Notice tone="done" title={t('meeting.minutes.closed')}>
          {t('home.nextMeeting', { date: format.dateLong(next) })}
        </Notice>
      ) : null}
      <Card title={t('meeting.minutes.people')}>
        <MinutesPeople meeting={meeting} />
      </Card>
      <Card title={t('meeting.minutes.lines')}>
        <MinutesLines meeting={meeting} />
      </Card>
      <Card title={t('meeting.minutes.figures')}>
        <SealedFigures figures={meeting.figures} pieces={meeting.pieces} />
        {named.length > 0 ? <NamedFigures figures={named} /> : null}
      </Card>
      <Card title={t('meeting.seal.code')}>
        <SealQr seal={meeting.entry} heldOn={meeting.opening.heldOn} />
      </Card>
      <Suspense>
        <MinutesSigned meeting={meeting} />
      </Suspense>
      <Button wide icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
        {t('meeting.minutes.print')}
      </Button>
    </Page>
  );
}
