/** What to tap in this browser, step by step, each with its picture. */
import { useTranslation } from 'react-i18next';
import { List, ListRow } from '../ui/list/List.tsx';
import { type Guide, STEPS } from './guides.ts';
import { StepPicture } from './StepPicture.tsx';

export function Steps({ guide }: { readonly guide: Guide }) {
  const { t } = useTranslation();
  return (
    <List label={t('install.how')}>
      {STEPS[guide].map(({ id, picture }, at) => (
        <ListRow
          key={id}
          icon={<StepPicture picture={picture} />}
          title={
            <>
              {at + 1}. {t(`install.step.${id}`)}
            </>
          }
        />
      ))}
    </List>
  );
}
