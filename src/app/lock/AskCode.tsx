/** Asks for the secret code: the pad, what a wrong one came to, and how long to wait after several. */
import { Hourglass } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppLock } from '../state/app-lock.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { useGuarded } from '../ui/use-guarded.ts';
import { CodePad } from './CodePad.tsx';
import { FEWEST_DIGITS } from './code.ts';
import { WAITING } from './look.ts';
import { useWait } from './use-wait.ts';

export interface AskCodeProps {
  readonly lock: AppLock;
  readonly title: string;
  /** What the button says. */
  readonly action: string;
  /** `askedAt`: somebody had asked to take the lock off. */
  readonly onRight: (askedAt: number | null) => void | Promise<void>;
  readonly onForgotten?: (() => void) | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly children?: ReactNode;
}

const MINUTE_MS = 60_000;

export function AskCode({ lock, title, action, onRight, onForgotten, onBack, children }: AskCodeProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [free, setFree] = useState<number | null>(null);
  const [wrongs, setWrongs] = useState(0);
  const [waitMs, look] = useWait(lock);
  const waits = waitMs !== null && waitMs > 0;
  const tryIt = async () => {
    if (code.length < FEWEST_DIGITS || waits) return;
    // What is typed while this one is judged is of the next.
    setCode('');
    const result = await lock.tryCode(code);
    if (result.is === 'right') return onRight(result.askedAt);
    setWrongs(wrongs + 1);
    setFree(result.is === 'wrong' ? result.free : null);
    await look();
  };
  const { run, busy } = useGuarded(tryIt);
  return (
    <Page
      title={title}
      onBack={onBack}
      tight
      actions={
        <>
          {waits ? null : (
            <Button kind="primary" disabled={code.length < FEWEST_DIGITS || busy} onClick={run}>
              {action}
            </Button>
          )}
          {onForgotten ? (
            <Button kind="quiet" wide onClick={onForgotten}>
              {t('lock.unknown')}
            </Button>
          ) : null}
        </>
      }
    >
      {children}
      {free !== null && !waits ? (
        <Notice tone="warn" title={t('lock.wrong')}>
          {t('lock.free', { count: free })}
        </Notice>
      ) : null}
      {waits ? (
        <Waiting waitMs={waitMs} />
      ) : (
        <CodePad key={wrongs} code={code} onCode={setCode} onEnter={run} />
      )}
    </Page>
  );
}

/** Instead of the keys, which nobody is to tap in vain. Said once; the time that runs is only shown. */
function Waiting({ waitMs }: { readonly waitMs: number }) {
  const { t } = useTranslation();
  const inMinutes = waitMs > MINUTE_MS;
  const left = Math.ceil(waitMs / (inMinutes ? MINUTE_MS : 1_000));
  return (
    <>
      <Notice tone="warn" title={t('lock.wrong')}>
        {t('lock.wait.why')}
      </Notice>
      <p role="timer" style={WAITING}>
        <Hourglass aria-hidden="true" />
        <b>{t(inMinutes ? 'lock.wait.minutes' : 'lock.wait.seconds', { count: left })}</b>
      </p>
    </>
  );
}
