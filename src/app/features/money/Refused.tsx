/** What people may still do where the book refused: decide otherwise in the meeting, vote, or say that a second one is meant. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OverrideDialog } from '../../say/OverrideDialog.tsx';
import { useRefusalWords } from '../../say/refusal-words.ts';
import { Button } from '../../ui/Button.tsx';
import type { PlanInHand } from './use-plan.tsx';

type Plan = Pick<PlanInHand, 'refusal' | 'again' | 'override' | 'borrower' | 'drop'> & {
  readonly write: Pick<PlanInHand['write'], 'vote'>;
};

/** The words of the refusal stand beside the field; here are the ways on. Nothing where there is none. */
export function Refused({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const [deciding, setDeciding] = useState(false);
  const { refusal } = plan;
  if (!refusal?.overridable) return null;
  if (refusal.code === 'sameAgain') {
    return (
      <Button wide onClick={plan.again}>
        {t('override.again')}
      </Button>
    );
  }
  // What only a meeting can decide is asked at once.
  const votes = refusal.code === 'decisionNeeded';
  const write = {
    ...plan.write,
    override: async (...decided: Parameters<typeof plan.override>) => {
      plan.override(...decided);
      return true;
    },
  };
  return (
    <>
      {votes ? null : (
        <Button wide onClick={() => setDeciding(true)}>
          {t('override.open')}
        </Button>
      )}
      <OverrideDialog
        open={deciding || votes}
        rule={votes ? null : words(refusal)}
        without={plan.borrower}
        write={write}
        onClose={(decided) => {
          setDeciding(false);
          if (votes && !decided) plan.drop();
        }}
      />
    </>
  );
}
