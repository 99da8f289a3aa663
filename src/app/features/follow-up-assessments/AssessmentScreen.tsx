/** An assessment is written down: the answers one by one, or the score that stands on the paper form; read back with what it comes to. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INSTRUMENTS } from '../../../followup/instruments/all.ts';
import type { Instrument } from '../../../followup/instruments/instrument.ts';
import { type Given, problemOf } from '../../../followup/instruments/score.ts';
import { isCivilDate } from '../../../ledger/civil-date.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useInstrumentWords } from '../../follow-up/use-instrument-words.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useDraft, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { MemberSymbol } from '../../ui/member/MemberSymbol.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { Answers } from './Answers.tsx';
import { AssessmentReadBack } from './AssessmentReadBack.tsx';
import { givenBy, type Typed } from './typed.ts';
import { useProblemWords } from './use-problem-words.ts';
import { WhosePhone } from './WhosePhone.tsx';

export function AssessmentScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const [woman = '', named = ''] = id.split('_');
  const { women } = useFollowUp();
  const back = () => follow('assessmentsOf', woman);
  return (
    <WhosePhone onBack={back}>
      {(profession) => {
        const instrument = INSTRUMENTS.findLast((one) => one.id === named && one.by === profession);
        return instrument && women[woman]?.erased === null ? (
          <Form key={id} woman={woman} instrument={instrument} onBack={back} />
        ) : (
          <Page title={t('assessments.title')} onBack={back}>
            <EmptyState title={t('assessments.notHere')} />
          </Page>
        );
      }}
    </WhosePhone>
  );
}

interface FormProps {
  readonly woman: string;
  readonly instrument: Instrument;
  readonly onBack: () => void;
}

function Form({ woman, instrument, onBack }: FormProps) {
  const { t } = useTranslation();
  const { today } = useParts();
  const face = useNames().faceOf(woman);
  const words = useInstrumentWords();
  const form = `assessment/${woman}/${instrument.id}`;
  const start: Typed = { on: today(), way: 'answers', answers: {}, score: '' };
  const [typed, setTyped] = useDraft<Typed>(form, start);
  const [asked, setAsked] = useState(false);
  const [reading, setReading] = useState(false);
  const given = givenBy(instrument, typed);
  const wrong = useWrong(instrument, given);
  const { on } = typed;
  const goOn = () => (wrong === null && isCivilDate(on) ? setReading(true) : setAsked(true));
  return (
    <Page
      title={words.name(instrument)}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      onBack={onBack}
      actions={
        <MayWrite>
          {asked && wrong !== null ? <Notice tone="error">{wrong}</Notice> : null}
          <Button kind="primary" onClick={goOn}>
            {t('money.next')}
          </Button>
        </MayWrite>
      }
    >
      <p>{words.about(instrument)}</p>
      <DateField
        label={t('assessments.on')}
        value={isCivilDate(on) ? on : ''}
        max={today()}
        onChange={(next) => setTyped({ ...typed, on: next })}
        problem={asked && !isCivilDate(on) ? t('assessments.onMissing') : undefined}
      />
      <WhatIsGiven instrument={instrument} typed={typed} onTyped={setTyped} />
      {reading && given && isCivilDate(on) ? (
        <AssessmentReadBack
          form={form}
          woman={woman}
          instrument={instrument}
          on={on}
          given={given}
          onNo={() => setReading(false)}
          onDone={onBack}
        />
      ) : null}
    </Page>
  );
}

/** Why it cannot be written yet, in words. */
function useWrong(instrument: Instrument, given: Given | undefined): string | null {
  const { t } = useTranslation();
  const words = useProblemWords();
  if (!given) return t('assessments.scoreMissing');
  const problem = problemOf(instrument, given);
  return problem ? words(problem) : null;
}

interface GivenProps {
  readonly instrument: Instrument;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
}

function WhatIsGiven({ instrument, typed, onTyped }: GivenProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { scale } = instrument;
  return (
    <>
      {instrument.licence.textsShipped ? null : <Notice>{t('assessments.onPaper')}</Notice>}
      {instrument.scoring.rule === 'sum' ? (
        <SegmentedChoice
          label={t('assessments.way.title')}
          showLabel
          value={typed.way}
          onChange={(way) => onTyped({ ...typed, way })}
          choices={[
            { value: 'answers', label: t('assessments.way.answers') },
            { value: 'score', label: t('assessments.way.score') },
          ]}
        />
      ) : null}
      {typed.way === 'answers' ? (
        <Answers
          instrument={instrument}
          answers={typed.answers}
          onAnswers={(answers) => onTyped({ ...typed, answers })}
        />
      ) : (
        <TextField
          label={t('assessments.score')}
          hint={t('assessments.scoreHint', {
            least: format.number(scale.least),
            most: format.number(scale.most),
          })}
          value={typed.score}
          maxLength={4}
          inputMode="numeric"
          onChange={(score) => onTyped({ ...typed, score })}
        />
      )}
    </>
  );
}
