/** That a new version waits, with the button that takes it; or that the app now works without a network. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { useRareTexts } from './use-rare-texts.ts';

export interface LifeNoticeProps {
  readonly newVersion: boolean;
  readonly update: () => void;
}

export function LifeNotice({ newVersion, update }: LifeNoticeProps) {
  const { t } = useTranslation();
  if (!useRareTexts()) return null;
  if (!newVersion) return <Notice tone="done">{t('install.life.offlineReady')}</Notice>;
  return (
    <Notice
      title={t('install.life.newVersion')}
      action={
        <Button kind="secondary" onClick={update}>
          {t('install.life.useNewVersion')}
        </Button>
      }
    >
      {t('install.life.newVersionText')}
    </Notice>
  );
}
