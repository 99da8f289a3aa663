/** In the lid of every screen of a phone with a lock: locks at once. */
import { LockKeyhole } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import type { Guard } from './guard.ts';

interface LockNowProps {
  readonly lockNow: () => void;
  readonly guard: Pick<Guard, 'isOn' | 'listen'>;
}

export const lockNowButton = (lockNow: () => void, guard: LockNowProps['guard']): ReactNode => (
  <LockNow lockNow={lockNow} guard={guard} />
);

function LockNow({ lockNow, guard }: LockNowProps) {
  const { t } = useTranslation();
  const isOn = useSyncExternalStore(guard.listen, guard.isOn);
  if (!isOn) return null;
  return (
    <IconButton label={t('lock.now')} icon={<LockKeyhole aria-hidden="true" />} onClick={lockNow} onWood />
  );
}
