/** Around every screen of a community: opens its book, keeps its currency and marks practice money. */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { CurrencyProvider } from './format/use-format.tsx';
import { type BookSession, openBookSession } from './state/book-session.ts';
import { useGo } from './state/navigation.ts';
import { useParts } from './state/parts-context.tsx';
import { SessionProvider, useBook } from './state/use-book.tsx';
import { Button } from './ui/Button.tsx';
import { Page } from './ui/page/Page.tsx';
import { PracticeFrame } from './ui/page/PracticeFrame.tsx';
import { ErrorState } from './ui/talk/EmptyState.tsx';

type Opening =
  | { readonly is: 'opening' }
  | { readonly is: 'missing' }
  | { readonly is: 'open'; readonly session: BookSession };

export function Community({ children }: { readonly children: ReactNode }) {
  const parts = useParts();
  const { book } = useParams<{ book: string }>();
  const [opening, setOpening] = useState<Opening>({ is: 'opening' });

  useEffect(() => {
    let gone = false;
    let opened: BookSession | null = null;
    setOpening({ is: 'opening' });
    void openBookSession(parts, book).then((result) => {
      if (!result.ok) {
        if (!gone) setOpening({ is: 'missing' });
        return;
      }
      if (gone) return result.session.close();
      opened = result.session;
      setOpening({ is: 'open', session: result.session });
    });
    return () => {
      gone = true;
      opened?.close();
    };
  }, [parts, book]);

  if (opening.is === 'opening') return null;
  if (opening.is === 'missing') return <NoCommunity />;
  return (
    <SessionProvider session={opening.session}>
      <Surroundings>{children}</Surroundings>
    </SessionProvider>
  );
}

/** The currency is the book's own; practice money is framed on every screen. */
function Surroundings({ children }: { readonly children: ReactNode }) {
  const { founding } = useBook();
  if (!founding) return <NoCommunity />;
  const screens = <CurrencyProvider currency={founding.currency}>{children}</CurrencyProvider>;
  return founding.practice ? <PracticeFrame>{screens}</PracticeFrame> : screens;
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
