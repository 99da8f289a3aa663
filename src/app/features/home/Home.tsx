/** Home: what is in the box, the common fund and one's part of it, what waits, and the way into the meeting. */
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresOf, nextMeetingOn } from '../../../ledger/figures.ts';
import type { MeetingId } from '../../../ledger/ids.ts';
import { useFormat } from '../../format/use-format.tsx';
import { lazyWhenIdle } from '../../lazy-when-idle.ts';
import { useCountingBlind } from '../../meeting-page/counting-blind.ts';
import { AppLifeNotices } from '../../pwa/notices.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { SyncLine } from '../../sync/SyncLine.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { MyPart } from './MyPart.tsx';
import { Places } from './Places.tsx';
import { useKeptFrom } from './use-apart-judge.ts';
import { Waits } from './Waits.tsx';

const HomeOffer = lazyWhenIdle(async () => (await import('../../install/piece.ts')).HomeOffer);

/** Screens of both kinds of book lead back home. */
export function Home() {
  const go = useGo();
  const purpose = useBook().founding?.purpose;
  useEffect(() => {
    if (purpose) go('followUp', { of: 'all' }, { replace: true });
  }, [purpose, go]);
  return purpose ? null : <OfCommunity />;
}

function OfCommunity() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const figures = figuresOf(book);
  const next = nextMeetingOn(book);
  const { open, conditions } = book;
  /** While the box is counted nobody is told what should be in it. */
  const blind = useCountingBlind();
  const barred = useKeptFrom().writing;
  const [to, words] = open
    ? (['meeting', barred ? 'home.watch' : 'home.goOn'] as const)
    : conditions
      ? (['meetingOpen', 'home.startMeeting'] as const)
      : (['rules', 'home.agreeRules'] as const);
  return (
    <Page
      title={format.name(book.founding?.name ?? '')}
      onBack={() => go('start')}
      listen={(say) =>
        blind
          ? ''
          : t('home.listen', { box: say.amount(figures.box, 'box'), fund: say.amount(figures.fund, 'fund') })
      }
      actions={
        barred && !open ? null : (
          <Button kind="primary" onClick={() => go(to)}>
            {t(words)}
          </Button>
        )
      }
    >
      {open ? null : <AppLifeNotices />}
      <SyncLine />
      <Card title={t('home.box')}>
        {blind ? (
          <p>{t('count.closing.title')}</p>
        ) : (
          <Money amount={figures.box} kind="box" size="figure" notes />
        )}
        {next ? <p>{t('home.nextMeeting', { date: format.dateLong(next) })}</p> : null}
        {book.lastSeal && !open ? (
          <LastMinutes meeting={book.lastSeal.meeting} number={book.lastSeal.number} />
        ) : null}
      </Card>
      <Waits />
      <MyPart />
      <Suspense>
        <HomeOffer />
      </Suspense>
      <Places />
    </Page>
  );
}

function LastMinutes({ meeting, number }: { readonly meeting: MeetingId; readonly number: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  return (
    <Button kind="quiet" onClick={() => go('minutes', { meeting })}>
      {t('meeting.minutes.title', { number: format.number(number) })}
    </Button>
  );
}
