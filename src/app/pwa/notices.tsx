/** The quiet notices of the app's own life: ready without a network, a new version. Never in an open meeting. What they say comes with them. */
import { createContext, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { lazyWhenIdle } from '../lazy-when-idle.ts';
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

const Said = lazyWhenIdle(async () => (await import('../install/starting.ts')).LifeNotice);

/** Shown by the start screen and by home while no meeting is open. */
export function AppLifeNotices() {
  const life = useContext(AppLifeContext);
  return life.newVersion || life.offlineReady ? (
    <Suspense>
      <Said {...life} />
    </Suspense>
  ) : null;
}
