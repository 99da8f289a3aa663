/** A further session: its day and subject, and whether it gives another one again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course, Session } from '../../../followup/courses/course.ts';
import { isCivilDate } from '../../../ledger/civil-date.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useSay } from '../../follow-up/use-follow-up.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useDraft } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export interface NewSessionProps {
  readonly course: Course;
  readonly sessions: readonly Session[];
}

const NEW = 'new';

export function NewSession(props: NewSessionProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>{t('courses.session.add')}</Button>;
  return <Form {...props} onDone={() => setOpen(false)} />;
}

function Form({ course, sessions, onDone }: NewSessionProps & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  const form = `session/${course.id}`;
  const [typed, setTyped] = useDraft(form, { on: today() as string, subject: '', repeats: NEW });
  const [asked, setAsked] = useState(false);
  const saying = useSay(form);
  const repeated = sessions.find(({ id }) => id === typed.repeats);
  const subject = repeated?.subject ?? typed.subject.trim();
  const write = async () => {
    setAsked(true);
    if (subject === '' || !isCivilDate(typed.on)) return;
    const data = { course: course.id, on: typed.on, subject, repeats: repeated?.id ?? null };
    if (!(await saying.say([{ fact: 'session-noted', about: newId(), data }]))) return;
    done(t('courses.session.written'));
    onDone();
  };
  const firsts = sessions.filter(({ repeats }) => repeats === null);
  return (
    <>
      <DateField
        label={t('courses.session.on')}
        value={isCivilDate(typed.on) ? typed.on : ''}
        onChange={(on) => setTyped({ ...typed, on })}
        problem={asked && !isCivilDate(typed.on) ? t('courses.session.onMissing') : undefined}
      />
      {firsts.length > 0 ? (
        <ChoiceList
          label={t('courses.session.which')}
          value={typed.repeats}
          onChange={(repeats) => setTyped({ ...typed, repeats })}
          choices={[
            { value: NEW, label: t('courses.session.new') },
            ...firsts.map((one) => ({ value: one.id, label: one.subject, note: t('courses.session.again') })),
          ]}
        />
      ) : null}
      {repeated ? null : (
        <TextField
          label={t('courses.session.subject')}
          value={typed.subject}
          onChange={(next) => setTyped({ ...typed, subject: next })}
          problem={asked && subject === '' ? t('courses.session.subjectMissing') : undefined}
        />
      )}
      <SayTrouble saying={saying} />
      <Button kind="primary" onClick={write}>
        {t('courses.session.write')}
      </Button>
    </>
  );
}
