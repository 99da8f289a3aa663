/** What is the group called? */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fitName } from '../../format/fit-name.ts';
import { TextField } from '../../ui/field/TextField.tsx';
import { StepPage } from './StepPage.tsx';
import { useFounding } from './use-founding.tsx';

/** More than any name has: what is longer is cut with words, not by the field in silence. */
const LONGEST_TYPED = 20_000;

export function NameStep() {
  const { t } = useTranslation();
  const { draft, change } = useFounding();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const next = () => {
    const { name, cut } = fitName(draft.name);
    if (name === '') return setProblem(t('founding.name.missing'));
    if (cut) {
      change({ name });
      return setProblem(t('founding.name.cut'));
    }
    change({ name, step: 'currency' });
    return undefined;
  };
  return (
    <StepPage title={t('founding.name.title')} onNext={next}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <TextField
          label={t('founding.name.label')}
          value={draft.name}
          maxLength={LONGEST_TYPED}
          problem={problem}
          onChange={(name) => {
            setProblem(undefined);
            change({ name });
          }}
        />
      </form>
    </StepPage>
  );
}
