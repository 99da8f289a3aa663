/**
 * The frame of every screen of an open meeting: the line of steps above, "undo the last one" and what should be in the box
 * at the floor. From the moment the closing count starts the box is hidden: people count blind.
 * Where no meeting is open (it was sealed on another screen) it says so instead of showing the screen; so it does where
 * this phone may not write in it, unless the screen only reads.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { held } from '../../ledger/accounts.ts';
import type { Refusal } from '../../ledger/refusal.ts';
import { useRefusalWords } from '../say/refusal-words.ts';
import type { Say } from '../speech/say.ts';
import { useGo } from '../state/navigation.ts';
import { useBarred } from '../state/use-barred.ts';
import { useBook } from '../state/use-book.tsx';
import { useWakeLock } from '../state/use-wake-lock.ts';
import { SyncLine } from '../sync/SyncLine.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { BottomBar } from '../ui/page/BottomBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { EmptyState } from '../ui/talk/EmptyState.tsx';
import { useCountingBlind } from './counting-blind.ts';
import styles from './MeetingPage.module.css';
import { MeetingSteps } from './MeetingSteps.tsx';
import type { StepId } from './steps.ts';
import { UndoLast } from './UndoLast.tsx';
import { lastUndoable } from './undo.ts';

export interface MeetingPageProps {
  /** The step that this screen belongs to; null on the meeting's own page. */
  readonly step: StepId | null;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Back to the meeting's steps where it is left out. */
  readonly onBack?: (() => void) | undefined;
  readonly listen?: ((say: Say) => string) | undefined;
  /** False where the line of the last movement would be in the way: while people count. */
  readonly undo?: boolean | undefined;
  /** One question with a keypad: without steps and undo, so that everything stays in thumb reach. */
  readonly tight?: boolean | undefined;
  /** Beside the title: the symbol of her it is about. */
  readonly mark?: ReactNode;
  /** It only reads, so it is shown on a phone that may not write here too. */
  readonly reads?: boolean | undefined;
}

export function MeetingPage(props: MeetingPageProps) {
  const { step, title, children, actions, onBack, listen, mark, tight, reads } = props;
  const go = useGo();
  const book = useBook();
  useWakeLock(book.open !== null);
  const hidden = useCountingBlind() || step === 'closingCount';
  const barred = useBarred();
  if (!book.open) return <NoMeeting title={title} />;
  if (barred && !reads) return <NotHere title={title} why={barred} />;
  const undoes = !tight && !barred && props.undo !== false;
  const undo = undoes && lastUndoable(book) !== null;
  const back = onBack ?? (step === null ? () => go('home') : () => go('meeting'));
  return (
    <Page
      title={title}
      onBack={back}
      listen={listen}
      mark={mark}
      tight={tight}
      above={step === null || tight ? undefined : <MeetingSteps current={step} />}
      actions={actions}
      floor={
        hidden && !undoes ? undefined : (
          <>
            {undoes ? <UndoLast /> : null}
            {hidden ? null : <BottomBar amount={held(book.balances, 'box')} />}
          </>
        )
      }
    >
      <div className={classes(undo ? styles.aboveUndo : styles.content, tight && styles.tight)}>
        {children}
        {tight ? null : <SyncLine />}
      </div>
    </Page>
  );
}

/** Nothing can be written into a sealed meeting: what to do instead. */
function NoMeeting({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page title={title} onBack={() => go('home')}>
      <EmptyState
        title={t('meeting.none.title')}
        box="locked"
        action={
          <Button kind="primary" onClick={() => go('home')}>
            {t('meeting.none.home')}
          </Button>
        }
      >
        <p>{t('meeting.none.text')}</p>
      </EmptyState>
    </Page>
  );
}

/** Another phone writes: the meeting can be watched from its own page. */
function NotHere({ title, why }: { readonly title: string; readonly why: Refusal }) {
  const { t } = useTranslation();
  const go = useGo();
  const words = useRefusalWords();
  return (
    <Page title={title} onBack={() => go('meeting')}>
      <EmptyState
        title={words(why)}
        action={
          <Button kind="primary" onClick={() => go('meeting')}>
            {t('home.watch')}
          </Button>
        }
      />
    </Page>
  );
}
