/** What an assessment comes to, before it is written. A band is a hint of its source, and said as one. */
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../followup/instruments/instrument.ts';
import { bandOf, figuresOf, type Given } from '../../../followup/instruments/score.ts';
import type { CivilDate } from '../../../ledger/civil-date.ts';
import { useTroubleWords } from '../../follow-up/SayTrouble.tsx';
import { useSay } from '../../follow-up/use-follow-up.ts';
import { useInstrumentWords } from '../../follow-up/use-instrument-words.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useNames } from '../../state/use-book.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { ReadBack } from '../../ui/talk/ReadBack.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export interface AssessmentReadBackProps {
  readonly form: string;
  readonly woman: string;
  readonly instrument: Instrument;
  readonly on: CivilDate;
  readonly given: Given;
  readonly onNo: () => void;
  readonly onDone: () => void;
}

export function AssessmentReadBack(props: AssessmentReadBackProps) {
  const { form, woman, instrument, on, given, onNo, onDone } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const words = useInstrumentWords();
  const saying = useSay(form);
  const trouble = useTroubleWords(saying);
  const face = useNames().faceOf(woman);
  const { id, version } = instrument;
  const stored = 'score' in given ? given : { answers: given.answers.map((answer) => answer ?? 0) };
  const submit = async (showWritten: () => Promise<void>) => {
    const data = { on, instrument: id, version, given: stored };
    if (!(await saying.say([{ fact: 'assessment-made', about: woman, data }]))) return;
    await showWritten();
    done(t('assessments.written'));
    onDone();
  };
  const bandWords = (value: number) => {
    const band = bandOf(instrument, value);
    return band ? words.band(instrument, band) : undefined;
  };
  return (
    <ReadBack
      open
      sentence={t('assessments.readBack', {
        name: format.name(face.name),
        what: words.name(instrument),
        date: format.dateLong(on),
      })}
      member={face}
      refusal={trouble}
      onNo={onNo}
      onYes={submit}
    >
      <List>
        {figuresOf(instrument, given).map(({ item, value }) => (
          <ListRow
            key={item}
            title={item === null ? t('assessments.score') : words.item(instrument, item)}
            note={item === null ? bandWords(value) : undefined}
            end={<b>{words.outOf(value, instrument)}</b>}
          />
        ))}
      </List>
    </ReadBack>
  );
}
