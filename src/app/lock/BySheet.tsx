/** The lock is taken off with the recovery sheet of a community on this phone, typed or read by the camera. */
import { useTranslation } from 'react-i18next';
import { SheetCamera } from '../camera/SheetCamera.tsx';
import { ReadSheet } from '../sheet/ReadSheet.tsx';
import type { AppLock } from '../state/app-lock.ts';

export function BySheet({ lock, onBack }: { readonly lock: AppLock; readonly onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <ReadSheet
      title={t('restore.sheet')}
      action={t('lock.off.now')}
      onBack={onBack}
      other={t('lock.forgotten.otherSheet')}
      onRead={async (secret) => {
        const opens = await lock.opensBySheet(secret);
        if (opens) await lock.takeOff();
        return opens;
      }}
      scan={(onText) => <SheetCamera onText={onText} />}
    />
  );
}
