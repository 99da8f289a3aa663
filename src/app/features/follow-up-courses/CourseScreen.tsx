/** A course: its sessions, who lacks which, who is in it; a further session, and who else joins. */

import { useTranslation } from 'react-i18next';
import { type Course, type Session, sessionsOf } from '../../../followup/courses/course.ts';
import { courseStanding } from '../../../followup/courses/lacking.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useNames } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { NewSession } from './NewSession.tsx';

export function CourseScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const { courses, sessions } = useFollowUp();
  const course = courses[id];
  const back = () => follow('courses');
  if (!course)
    return (
      <Page title={t('courses.title')} onBack={back}>
        <EmptyState title={t('courses.missing')} />
      </Page>
    );
  const own = sessionsOf(sessions, course.id);
  return (
    <Page title={course.name} onBack={back} wide>
      <Sessions course={course} sessions={own} />
      <Lacking course={course} sessions={own} />
      <Women course={course} />
    </Page>
  );
}

interface OfCourse {
  readonly course: Course;
  readonly sessions: readonly Session[];
}

function Sessions({ course, sessions }: OfCourse) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const noteOf = ({ on, marks, repeats }: Session) => {
    const came = Object.values(marks).filter((mark) => mark === 'came').length;
    const all = Object.keys(marks).length;
    const said =
      all === 0
        ? t('courses.session.notCalled')
        : t('courses.session.came', { came: format.number(came), all: format.number(all) });
    return [format.dateLong(on), said, ...(repeats === null ? [] : [t('courses.session.again')])].join(' · ');
  };
  return (
    <Card title={t('courses.sessions')}>
      {sessions.length === 0 ? <p>{t('courses.noSessions')}</p> : null}
      {sessions.length === 0 ? null : (
        <List label={t('courses.sessions')}>
          {sessions.map((session) => (
            <ListRow
              key={session.id}
              title={session.subject}
              note={noteOf(session)}
              onClick={() => follow('session', session.id)}
            />
          ))}
        </List>
      )}
      <MayWrite>
        <NewSession course={course} sessions={sessions} />
      </MayWrite>
    </Card>
  );
}

function Lacking({ course, sessions }: OfCourse) {
  const { t } = useTranslation();
  const format = useFormat();
  const { faceOf } = useNames();
  const { held, lacking } = courseStanding(course.women, sessions);
  const subjectOf = (id: string) => sessions.find((one) => one.id === id)?.subject ?? '';
  if (held.length === 0) return null;
  return (
    <Card title={t('courses.lacking.title')}>
      <p>{t('courses.lacking.definition')}</p>
      {lacking.length === 0 ? <p>{t('courses.lacking.nobody')}</p> : null}
      {lacking.length === 0 ? null : (
        <List label={t('courses.lacking.title')}>
          {lacking.map((one) => (
            <ListRow
              key={one.woman}
              member={faceOf(one.woman)}
              note={format.list(one.sessions.map(subjectOf))}
              end={t('courses.lacking.of', {
                part: format.number(one.sessions.length),
                whole: format.number(held.length),
              })}
            />
          ))}
        </List>
      )}
    </Card>
  );
}

/** A tap puts a woman into the course, another takes her out; what she attended stays. */
function Women({ course }: Pick<OfCourse, 'course'>) {
  const { t } = useTranslation();
  const { women } = useFollowUp();
  const { faceOf } = useNames();
  const saying = useSay();
  const barred = useBarredAnywhere();
  const all = Object.values(women).filter(({ erased }) => erased === null);
  const turn = (woman: string) =>
    saying.say([
      course.women.includes(woman)
        ? { fact: 'course-left', about: course.id, data: { woman } }
        : { fact: 'course-joined', about: course.id, data: { women: [woman] } },
    ]);
  if (barred)
    return (
      <Card title={t('courses.who.title')}>
        <List label={t('courses.who.title')}>
          {all
            .filter(({ id }) => course.women.includes(id))
            .map(({ id }) => (
              <ListRow key={id} member={faceOf(id)} />
            ))}
        </List>
      </Card>
    );
  return (
    <Card title={t('courses.who.title')}>
      <p>{t('courses.who.note')}</p>
      {all.length === 0 ? <p>{t('courses.who.nobody')}</p> : null}
      <SayTrouble saying={saying} />
      <MemberPicker
        label={t('courses.who.title')}
        members={all.map(({ id }) => faceOf(id))}
        picked={course.women}
        onPick={(woman) => void turn(woman)}
      />
    </Card>
  );
}
