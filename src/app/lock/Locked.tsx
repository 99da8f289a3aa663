/** What is asked while the app is locked, and the ways out where nobody knows the code. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppLock } from '../state/app-lock.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { AskCode } from './AskCode.tsx';
import { BySheet } from './BySheet.tsx';
import { Forgotten } from './Forgotten.tsx';
import { OffSoon } from './OffSoon.tsx';
import { useWhen } from './use-when.ts';

export interface LockedProps {
  readonly lock: AppLock;
  readonly onOpen: () => void;
}

type Shown = 'ask' | 'forgotten' | 'sheet';

export function Locked({ lock, onOpen }: LockedProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>('ask');
  /** When somebody asked to take the lock off: said to who knows the code, before anything else. */
  const [asked, setAsked] = useState<number | null>(null);
  if (asked !== null) return <SomebodyAsked at={asked} onOpen={onOpen} />;
  if (shown === 'sheet') return <BySheet lock={lock} onBack={() => setShown('forgotten')} />;
  if (shown === 'forgotten') {
    return <Forgotten lock={lock} onSheet={() => setShown('sheet')} onBack={() => setShown('ask')} />;
  }
  return (
    <AskCode
      lock={lock}
      title={t('lock.ask')}
      action={t('lock.open')}
      onRight={(askedAt) => (askedAt === null ? onOpen() : setAsked(askedAt))}
      onForgotten={() => setShown('forgotten')}
    >
      <OffSoon lock={lock} />
    </AskCode>
  );
}

function SomebodyAsked({ at, onOpen }: { readonly at: number; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <Page
      title={t('lock.asked.title')}
      actions={
        <Button kind="primary" onClick={onOpen}>
          {t('lock.asked.goOn')}
        </Button>
      }
    >
      <Notice tone="warn">{t('lock.asked.text', { when: when(at) })}</Notice>
      <p>{t('lock.asked.stopped')}</p>
    </Page>
  );
}
