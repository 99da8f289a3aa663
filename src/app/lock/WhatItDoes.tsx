/**
 * Said before there is a lock: what it keeps out of sight, what it cannot, and what happens if the code is forgotten. The button stands
 * below all that, and not always in sight as elsewhere: nobody chooses a code who has not come past it.
 */
import { EyeOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Card, List, ListRow } from '../ui/list/List.tsx';
import { Page } from '../ui/page/Page.tsx';

const HELPS = ['curious', 'openApps'] as const;
const NOT = ['computer', 'others'] as const;

export interface WhatItDoesProps {
  readonly onChoose: () => void;
  readonly onBack: () => void;
}

export function WhatItDoes({ onChoose, onBack }: WhatItDoesProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('settings.lock')}
      onBack={onBack}
      listen={() =>
        [...HELPS.map((each) => t(`lock.helps.${each}`)), ...NOT.map((each) => t(`lock.not.${each}`))].join(
          ' ',
        )
      }
    >
      <p>{t('lock.what')}</p>
      <Card title={t('lock.helps.title')}>
        <List label={t('lock.helps.title')}>
          {HELPS.map((each) => (
            <ListRow key={each} icon={<EyeOff aria-hidden="true" />} note={t(`lock.helps.${each}`)} />
          ))}
        </List>
      </Card>
      <Card title={t('lock.not.title')}>
        <List label={t('lock.not.title')}>
          {NOT.map((each) => (
            <ListRow key={each} icon={<TriangleAlert aria-hidden="true" />} note={t(`lock.not.${each}`)} />
          ))}
        </List>
      </Card>
      <Card title={t('lock.ifForgotten')}>
        <p>{t('lock.ifForgottenText')}</p>
      </Card>
      <Button kind="primary" onClick={onChoose}>
        {t('lock.choose')}
      </Button>
    </Page>
  );
}
