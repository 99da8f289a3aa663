/** The quiet notices of the app's own life: ready without a network, a new version. Never in an open meeting. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import type { Worker } from './worker.ts';

interface AppLife {
  readonly newVersion: boolean;
  readonly offlineReady: boolean;
  readonly update: () => void;
}

const AppLifeContext = createContext<AppLife>({ newVersion: false, offlineReady: false, update: () => {} });

export function AppLifeProvider({
  worker,
  children,
}: {
  readonly worker: Worker;
  readonly children: ReactNode;
}) {
  const [newVersion, setNewVersion] = useState(false);
  const [offlineReady, setOfflineReady] = useState(false);
  useEffect(() => worker.onWaiting(() => setNewVersion(true)), [worker]);
  useEffect(() => worker.onOfflineReady(() => setOfflineReady(true)), [worker]);
  const life = useMemo(
    () => ({ newVersion, offlineReady, update: () => worker.update() }),
    [newVersion, offlineReady, worker],
  );
  return <AppLifeContext value={life}>{children}</AppLifeContext>;
}

/** Shown by the start screen and by home while no meeting is open. */
export function AppLifeNotices() {
  const { t } = useTranslation();
  const { newVersion, offlineReady, update } = useContext(AppLifeContext);
  if (newVersion) {
    return (
      <Notice
        title={t('app.newVersion')}
        action={
          <Button kind="secondary" onClick={update}>
            {t('app.useNewVersion')}
          </Button>
        }
      >
        {t('app.newVersionText')}
      </Notice>
    );
  }
  return offlineReady ? <Notice tone="done">{t('app.offlineReady')}</Notice> : null;
}
