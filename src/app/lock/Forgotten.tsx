/** Nobody knows the code: what cannot be had, what is not lost, and the two ways in. */
import { FileKey, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppLock } from '../state/app-lock.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/list/List.tsx';
import { Page } from '../ui/page/Page.tsx';
import { OffSoon } from './OffSoon.tsx';
import { useOff } from './use-off.ts';

export interface ForgottenProps {
  readonly lock: AppLock;
  readonly onSheet: () => void;
  readonly onBack: () => void;
}

export function Forgotten({ lock, onSheet, onBack }: ForgottenProps) {
  const { t } = useTranslation();
  const [off, look] = useOff(lock);
  const ask = async () => {
    await lock.askOff();
    await look();
  };
  return (
    <Page title={t('lock.unknown')} onBack={onBack}>
      <p>{t('lock.forgotten.code')}</p>
      <p>{t('lock.forgotten.book')}</p>
      <Card title={t('lock.forgotten.sheet')}>
        <p>{t('lock.forgotten.sheetText')}</p>
        <Button wide icon={<FileKey aria-hidden="true" />} onClick={onSheet}>
          {t('lock.forgotten.sheetUse')}
        </Button>
      </Card>
      <Card title={t('lock.forgotten.wait')}>
        <p>{t('lock.forgotten.waitText')}</p>
        {off === null ? (
          <Button wide icon={<Hourglass aria-hidden="true" />} onClick={ask}>
            {t('lock.forgotten.waitUse')}
          </Button>
        ) : null}
        {off ? <OffSoon key={off.at} lock={lock} /> : null}
      </Card>
    </Page>
  );
}
