/**
 * Around the screens of a book beside a team's: who the women are is read from the team's book on this phone, and shown as if it stood here.
 * What is written goes into this book alone.
 */
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { followUpOf } from '../../followup/fold.ts';
import type { Beside, Profession } from '../../ledger/purpose.ts';
import type { BookSession } from '../state/book-session.ts';
import type { BookView } from '../state/book-view.ts';
import { useGo } from '../state/navigation.ts';
import { SessionProvider, useBook, useSession } from '../state/use-book.tsx';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { EmptyState } from '../ui/talk/EmptyState.tsx';
import { useOtherBook } from './other-book.ts';
import { TeamContext } from './team-context.ts';

export interface BesideTeamProps {
  /** As the founding says it. */
  readonly beside: Beside;
  readonly children: ReactNode;
  /** Where the team's book is not on this phone. */
  readonly missing?: ReactNode;
}

export function BesideTeam({ beside, children, missing = <NoTeam /> }: BesideTeamProps) {
  const session = useOtherBook(beside.book);
  if (session === undefined) return null;
  return session ? (
    <Both team={session} profession={beside.profession}>
      {children}
    </Both>
  ) : (
    missing
  );
}

interface BothProps {
  readonly team: BookSession;
  readonly profession: Profession;
  readonly children: ReactNode;
}

function Both({ team, profession, children }: BothProps) {
  const own = useSession();
  const view = useSyncExternalStore(team.subscribe, team.view);
  const { facts } = view.book;
  const given = useMemo(
    () => ({ id: team.id, profession, session: team, followUp: followUpOf(facts ?? []) }),
    [team, profession, facts],
  );
  const shown = useMemo(() => withCardsOf(own, team), [own, team]);
  return (
    <TeamContext value={given}>
      <SessionProvider session={shown}>{children}</SessionProvider>
    </TeamContext>
  );
}

/** The session of a book, shown with the cards of another one besides. Where both have one, its own is shown. */
function withCardsOf(own: BookSession, other: BookSession): BookSession {
  let of: readonly [BookView, BookView] | null = null;
  let shown = own.view();
  return {
    ...own,
    view() {
      const views = [own.view(), other.view()] as const;
      if (of?.[0] === views[0] && of[1] === views[1]) return shown;
      of = views;
      shown = { ...views[0], cards: new Map([...views[1].cards, ...views[0].cards]) };
      return shown;
    },
    subscribe(listener) {
      const stops = [own.subscribe(listener), other.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** The book was brought back or joined alone: without the team's, nobody knows who it speaks of. */
function NoTeam() {
  const { t } = useTranslation();
  const go = useGo();
  const { founding } = useBook();
  return (
    <Page title={founding?.name ?? ''} onBack={() => go('start')}>
      <EmptyState
        title={t('assessments.beside.noTeam')}
        action={<Button onClick={() => go('join')}>{t('start.join')}</Button>}
      >
        <p>{t('assessments.beside.noTeamText')}</p>
      </EmptyState>
      <Button kind="quiet" wide onClick={() => go('communitySettings')}>
        {t('assessments.beside.settings')}
      </Button>
    </Page>
  );
}
