/** The answers by their numbers: ours with their words, those of the others by the number of the question on the paper form. */
import { useTranslation } from 'react-i18next';
import type { Instrument, Item } from '../../../followup/instruments/instrument.ts';
import { useInstrumentWords } from '../../follow-up/use-instrument-words.ts';
import { useFormat } from '../../format/use-format.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';

export interface AnswersProps {
  readonly instrument: Instrument;
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswers: (answers: Readonly<Record<string, string>>) => void;
}

export function Answers({ instrument, answers, onAnswers }: AnswersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useInstrumentWords();
  // What is missing is said by its number: ours are numbered here, the others on their sheet.
  const labelOf = (item: Item, at: number) =>
    instrument.licence.textsShipped
      ? `${format.number(at + 1)}. ${words.item(instrument, item.id)}`
      : words.item(instrument, item.id);
  const choicesOf = ({ least, most }: Item) =>
    Array.from({ length: most - least + 1 }, (_, at) => ({
      value: String(least + at),
      label: format.number(least + at),
    }));
  return (
    <>
      {instrument.licence.textsShipped ? <p>{t('assessments.scale')}</p> : null}
      {instrument.items.map((item, at) => (
        <SegmentedChoice
          key={item.id}
          label={labelOf(item, at)}
          showLabel
          value={answers[item.id] ?? ''}
          onChange={(answer) => onAnswers({ ...answers, [item.id]: answer })}
          choices={choicesOf(item)}
        />
      ))}
    </>
  );
}
