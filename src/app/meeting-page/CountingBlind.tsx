/** Stands for a screen from which one could tell what should be in the box: while it is counted, nobody is told. */
import { useTranslation } from 'react-i18next';
import { useGo } from '../state/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { EmptyState } from '../ui/talk/EmptyState.tsx';

export interface CountingBlindProps {
  readonly title: string;
  readonly onBack: () => void;
}

export function CountingBlind({ title, onBack }: CountingBlindProps) {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page title={title} onBack={onBack}>
      <EmptyState
        title={t('box.blind')}
        action={
          <Button kind="primary" onClick={() => go('closingCount')}>
            {t('box.toCount')}
          </Button>
        }
      />
    </Page>
  );
}
