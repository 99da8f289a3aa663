/** That somebody asked to take the lock off, in sight of all who open the app; and the way in once the day is over. */
import { useTranslation } from 'react-i18next';
import type { AppLock } from '../state/app-lock.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { useOff } from './use-off.ts';
import { useWhen } from './use-when.ts';

export function OffSoon({ lock }: { readonly lock: AppLock }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [off] = useOff(lock);
  if (!off) return null;
  if (off.isOver) {
    return (
      <Notice
        title={t('lock.off.ready')}
        action={<Button onClick={lock.takeOff}>{t('lock.off.now')}</Button>}
      />
    );
  }
  return <Notice title={t('lock.off.from', { when: when(off.from) })}>{t('lock.off.stop')}</Notice>;
}
