/** The answer to one question about the rules: choices as tall rows, or a field for what is typed. */
import { useTranslation } from 'react-i18next';
import type { Question } from '../../ledger/questions/question.ts';
import { AmountText } from '../ui/amount/AmountText.tsx';
import { ChoiceList } from '../ui/field/ChoiceList.tsx';
import { SegmentedChoice } from '../ui/field/SegmentedChoice.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FinesList } from './FinesList.tsx';
import type { Typed, TypedProblem, TypedProblems } from './typed.ts';
import { useQuestionWords } from './use-question-words.ts';

const CALENDAR = ['weeks', 'months'] as const;
const ANY_PERIOD = [...CALENDAR, 'meetings'] as const;

export interface AskedFieldProps {
  readonly question: Question;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  /** Shown once somebody tried to go on. */
  readonly problems: TypedProblems;
}

export function AskedField({ question, typed, onChange, problems }: AskedFieldProps) {
  const { t } = useTranslation();
  const words = useQuestionWords();
  const { asks } = question;
  const problemAt = (field: string): string | undefined => {
    const problem: TypedProblem | undefined = problems[field];
    return problem && words.problem(problem);
  };
  const problem = problemAt('text');
  const field = {
    value: typed.text,
    problem,
    onChange: (text: string) => onChange({ ...typed, text }),
  };
  if (asks.as === 'choice' || asks.as === 'yesNo') {
    const choices = asks.as === 'choice' ? asks.choices : ['yes', 'no'];
    return (
      <>
        <ChoiceList
          label={words.title(question)}
          value={typed.text}
          onChange={field.onChange}
          choices={choices.map((value) => ({ value, label: words.choice(question, value) }))}
        />
        {problem ? <p role="alert">{problem}</p> : null}
      </>
    );
  }
  if (asks.as === 'fines') {
    const onFines = (fines: Typed['fines']) => onChange({ ...typed, fines });
    return (
      <>
        <FinesList fines={typed.fines} usual="" onChange={onFines} problemAt={problemAt} />
        {problem ? <p role="alert">{problem}</p> : null}
      </>
    );
  }
  const none = 'none' in asks && asks.none !== 'never' && asks.none !== false;
  const hint = none
    ? t('change.emptyIsNone')
    : asks.as === 'meetings'
      ? t('change.emptyIsMonths')
      : undefined;
  if (asks.as === 'amount') return <AmountText {...field} label={t('change.field.amount')} hint={hint} />;
  const longest = asks.as === 'words' ? asks.longest : 11;
  const inputMode =
    asks.as === 'words' ? 'text' : asks.as === 'rate' || asks.as === 'percent' ? 'decimal' : 'numeric';
  return (
    <>
      <TextField
        {...field}
        label={t(`change.field.${asks.as}`)}
        hint={hint}
        maxLength={longest}
        inputMode={inputMode}
      />
      {asks.as === 'period' || asks.as === 'planPeriod' ? (
        <SegmentedChoice
          label={t('founding.loans.unit')}
          value={typed.unit}
          onChange={(unit) => onChange({ ...typed, unit })}
          choices={(asks.as === 'period' ? CALENDAR : ANY_PERIOD).map((unit) => ({
            value: unit,
            label: t(`founding.loans.${unit}`),
          }))}
        />
      ) : null}
    </>
  );
}
