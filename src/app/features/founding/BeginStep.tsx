/** Do we start with an empty box, or with the figures of the paper book? */
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { StepPage } from './StepPage.tsx';
import { useFounding } from './use-founding.tsx';

export function BeginStep() {
  const { t } = useTranslation();
  const { draft, change, next } = useFounding();
  return (
    <StepPage title={t('founding.begin.title')} onNext={next}>
      <ChoiceList
        label={t('founding.begin.title')}
        value={draft.begin}
        onChange={(begin) => change({ begin })}
        choices={[
          { value: 'empty', label: t('founding.begin.empty'), note: t('founding.begin.emptyWhat') },
          { value: 'paper', label: t('founding.begin.paper'), note: t('founding.begin.paperWhat') },
        ]}
      />
    </StepPage>
  );
}
