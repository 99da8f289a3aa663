/** The lock as it is: when it asks, and what can be changed. */
import { KeyRound, LockKeyhole, LockKeyholeOpen, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppLock, AskAfter } from '../state/app-lock.ts';
import { Button } from '../ui/Button.tsx';
import { Card, List, ListRow } from '../ui/list/List.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Notice } from '../ui/talk/Notice.tsx';

export interface ItIsOnProps {
  readonly lock: AppLock;
  readonly after: AskAfter;
  readonly onStep: (step: 'when' | 'askToChange' | 'askToTakeOff') => void;
  readonly onBack: () => void;
}

export function ItIsOn({ lock, after, onStep, onBack }: ItIsOnProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('settings.lock')}
      onBack={onBack}
      actions={
        <Button kind="primary" icon={<LockKeyhole aria-hidden="true" />} onClick={lock.lockNow}>
          {t('lock.now')}
        </Button>
      }
    >
      <Notice tone="done" title={t('lock.isOn')}>
        {t('lock.inLid')}
      </Notice>
      <Card>
        <List label={t('settings.lock')}>
          <ListRow
            icon={<Timer aria-hidden="true" />}
            title={t('lock.when.title')}
            note={t(`lock.when.after${after}`)}
            onClick={() => onStep('when')}
          />
          <ListRow
            icon={<KeyRound aria-hidden="true" />}
            title={t('lock.change')}
            onClick={() => onStep('askToChange')}
          />
          <ListRow
            icon={<LockKeyholeOpen aria-hidden="true" />}
            title={t('lock.takeOff')}
            onClick={() => onStep('askToTakeOff')}
          />
        </List>
      </Card>
    </Page>
  );
}
