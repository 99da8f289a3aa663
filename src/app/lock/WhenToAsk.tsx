/** After how long out of sight the code is asked for again. */
import { useTranslation } from 'react-i18next';
import { ASK_AFTER, type AskAfter } from '../state/app-lock.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceList } from '../ui/field/ChoiceList.tsx';
import { Page } from '../ui/page/Page.tsx';

export interface WhenToAskProps {
  readonly after: AskAfter;
  readonly onAfter: (after: AskAfter) => void;
  readonly onDone: () => void;
}

export function WhenToAsk({ after, onAfter, onDone }: WhenToAskProps) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('lock.when.title')}
      onBack={onDone}
      actions={
        <Button kind="primary" onClick={onDone}>
          {t('lock.when.done')}
        </Button>
      }
    >
      <ChoiceList
        label={t('lock.when.title')}
        value={after}
        onChange={onAfter}
        choices={ASK_AFTER.map((each) => ({ value: each, label: t(`lock.when.after${each}`) }))}
      />
      <p>{t('lock.when.start')}</p>
    </Page>
  );
}
