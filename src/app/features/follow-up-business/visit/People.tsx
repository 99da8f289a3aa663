/** Who works in it besides her, what the last loan went into, and what weighs most. */
import { useTranslation } from 'react-i18next';
import { LOAN_USES, PEOPLE_WORKING, PROBLEMS } from '../../../../followup/business/business.ts';
import { Chip } from '../../../ui/field/Chip.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { CHIPS } from '../look.ts';
import type { SectionProps } from './section.ts';

/** Longer than any that is right: who types too much sees it, and why it is wrong. */
const LONGEST_NUMBER = 8;

export function People({ typed, onTyped, wrong }: SectionProps) {
  const { t } = useTranslation();
  const toggle = (use: string) =>
    typed.loanUse.includes(use) ? typed.loanUse.filter((one) => one !== use) : [...typed.loanUse, use];
  return (
    <>
      {PEOPLE_WORKING.map((kind) => (
        <TextField
          key={kind}
          label={t(`business.people.${kind}`)}
          value={typed.people[kind] ?? ''}
          maxLength={LONGEST_NUMBER}
          inputMode="numeric"
          problem={wrong.includes(kind) ? t('business.visit.peopleWrong') : undefined}
          onChange={(value) => onTyped({ ...typed, people: { ...typed.people, [kind]: value } })}
        />
      ))}
      <Card title={t('business.loanUse.title')}>
        <p>{t('business.loanUse.several')}</p>
        <div style={CHIPS}>
          {LOAN_USES.map((use) => (
            <Chip
              key={use}
              pressed={typed.loanUse.includes(use)}
              onClick={() => onTyped({ ...typed, loanUse: toggle(use) })}
            >
              {t(`business.loanUse.${use}`)}
            </Chip>
          ))}
        </div>
      </Card>
      <Card title={t('business.problem.title')}>
        <div style={CHIPS}>
          {PROBLEMS.map((problem) => (
            <Chip
              key={problem}
              pressed={typed.problem === problem}
              onClick={() => onTyped({ ...typed, problem: typed.problem === problem ? '' : problem })}
            >
              {t(`business.problem.${problem}`)}
            </Chip>
          ))}
        </div>
      </Card>
    </>
  );
}
