/** The courses, each with how many are in it and how many lack something; and a further one. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionsOf } from '../../../followup/courses/course.ts';
import { courseStanding } from '../../../followup/courses/lacking.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useAt, useFollow, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useDraft } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';

export function CoursesScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const { courses, sessions } = useFollowUp();
  const at = useAt();
  const here = at.screen === 'session' ? sessions[at.id]?.course : at.id;
  const all = Object.values(courses);
  return (
    <Page title={t('courses.title')} onBack={() => follow('all')}>
      {all.length === 0 ? (
        <EmptyState title={t('courses.none')} />
      ) : (
        <List label={t('courses.title')}>
          {all.map(({ id, name, women }) => {
            const lack = courseStanding(women, sessionsOf(sessions, id)).lacking.length;
            return (
              <ListRow
                key={id}
                title={name}
                note={
                  lack === 0
                    ? t('courses.women', { count: women.length, shown: format.number(women.length) })
                    : t('courses.lack', { count: lack, shown: format.number(lack) })
                }
                current={id === here || undefined}
                onClick={() => follow('course', id)}
              />
            );
          })}
        </List>
      )}
      <MayWrite>
        <NewCourse />
      </MayWrite>
    </Page>
  );
}

const FORM = 'course/new';

function NewCourse() {
  const { t } = useTranslation();
  const follow = useFollow();
  const { newId, today } = useParts();
  const [name, setName] = useDraft<string>(FORM, '');
  const [asked, setAsked] = useState(false);
  const saying = useSay(FORM);
  const write = async () => {
    setAsked(true);
    if (name.trim() === '') return;
    const id = newId();
    const data = { on: today(), name: name.trim() };
    if (await saying.say([{ fact: 'course-noted', about: id, data }])) follow('course', id);
  };
  return (
    <Card title={t('courses.new')}>
      <TextField
        label={t('courses.name')}
        value={name}
        onChange={setName}
        problem={asked && name.trim() === '' ? t('courses.nameMissing') : undefined}
      />
      <SayTrouble saying={saying} />
      <Button kind="primary" onClick={write}>
        {t('courses.write')}
      </Button>
    </Card>
  );
}
