/** Around every screen of a community: opens its book, keeps its currency and marks practice money. */
import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { addAllTexts, addRareTexts } from '../i18n.ts';
import { CurrencyProvider } from './format/use-format.tsx';
import { Mixed } from './mixed/Mixed.tsx';
import type { OpenedSession } from './state/book-session.ts';
import { useGo } from './state/navigation.ts';
import { useOpenBooks } from './state/parts-context.tsx';
import { SessionProvider, useBook } from './state/use-book.tsx';
import { SyncLine } from './sync/SyncLine.tsx';
import { SyncProvider, useSyncView } from './sync/use-sync.tsx';
import { Button } from './ui/Button.tsx';
import { Page } from './ui/page/Page.tsx';
import { PracticeFrame } from './ui/page/PracticeFrame.tsx';
import { EmptyState, ErrorState } from './ui/talk/EmptyState.tsx';
import { useLater } from './ui/use-later.ts';

export interface CommunityProps {
  readonly Room: ComponentType<{ readonly children: ReactNode }>;
  readonly children: ReactNode;
}

export function Community({ Room, children }: CommunityProps) {
  const books = useOpenBooks();
  const { book } = useParams<{ book: string }>();
  /** At a start that leads here, the book was read while the screen was on its way. */
  const [opened, setOpened] = useState<OpenedSession | undefined>(() => books.opened(book));

  useEffect(() => {
    let gone = false;
    setOpened(books.opened(book));
    void books.open(book).then((result) => {
      if (!gone) setOpened(result);
    });
    return () => {
      gone = true;
      books.leave(book);
    };
  }, [books, book]);

  // On the way from one book straight to another, the one before is still open.
  if (!opened || (opened.ok && opened.session.id !== book)) return null;
  if (!opened.ok) return <NoCommunity />;
  return (
    <SessionProvider session={opened.session}>
      <SyncProvider>
        <Surroundings Room={Room}>{children}</Surroundings>
      </SyncProvider>
    </SessionProvider>
  );
}

/** The currency is the book's own; practice money is framed on every screen. */
function Surroundings({ Room, children }: CommunityProps) {
  const { founding, conditions } = useBook();
  if (!founding) return <Arriving />;
  const around = <Room>{children}</Room>;
  return (
    <CurrencyProvider currency={founding.currency}>
      {conditions?.people === 'mixed' ? <Mixed /> : null}
      {founding.practice ? (
        <PracticeFrame>
          <PracticeGuide />
          {around}
        </PracticeFrame>
      ) : (
        around
      )}
    </CurrencyProvider>
  );
}

/** Practice goes on without it where it cannot be had. */
function PracticeGuide() {
  const { i18n } = useTranslation();
  const bring = useCallback(async () => {
    await Promise.all([addAllTexts(i18n), addRareTexts(i18n)]);
    return { Coach: (await import('./practice/Coach.tsx')).Coach };
  }, [i18n]);
  const guide = useLater(bring);
  return guide ? <guide.Coach /> : null;
}

/** This phone was let in, and the first lines have not come. Whatever comes draws it anew. */
function Arriving() {
  const { t } = useTranslation();
  const go = useGo();
  const view = useSyncView();
  return (
    <Page title={t('sync.arriving.title')} onBack={() => go('start')}>
      <EmptyState title={t('sync.arriving.what')} box="onPhones">
        <p>{t('sync.arriving.text')}</p>
        {view.is === 'here' ? null : <SyncLine />}
      </EmptyState>
    </Page>
  );
}

function NoCommunity() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page title={t('app.noCommunity')}>
      <ErrorState
        title={t('app.noCommunity')}
        action={<Button onClick={() => go('start')}>{t('app.toStart')}</Button>}
      >
        {t('app.noCommunityText')}
      </ErrorState>
    </Page>
  );
}
