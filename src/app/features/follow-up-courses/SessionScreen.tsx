/** Who came to a session: each woman of the course is marked with a tap, and written at once with all others. */

import { useTranslation } from 'react-i18next';
import type { Session } from '../../../followup/courses/course.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useDraft, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export function SessionScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const { courses, sessions } = useFollowUp();
  const session = sessions[id];
  const course = courses[session?.course ?? ''];
  if (course && session) return <Marks key={session.id} session={session} women={course.women} />;
  return (
    <Page title={t('courses.title')} onBack={() => follow('courses')}>
      <EmptyState title={t('courses.session.missing')} />
    </Page>
  );
}

interface MarksProps {
  readonly session: Session;
  readonly women: readonly string[];
}

/** Who is pressed came; of the others it is written that they did not. */
function Marks({ session, women }: MarksProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const follow = useFollow();
  const { faceOf } = useNames();
  const form = `marks/${session.id}`;
  const marked = women.filter((woman) => session.marks[woman] === 'came');
  const [came, setCame] = useDraft<readonly string[]>(form, marked);
  const saying = useSay(form);
  const barred = useBarredAnywhere();
  const noteOf = (woman: string) =>
    t((barred ? marked : came).includes(woman) ? 'courses.session.here' : 'courses.session.notHere');
  const who = t('courses.session.who', { subject: session.subject });
  const back = () => follow('course', session.course);
  const write = async () => {
    const here = women.filter((woman) => came.includes(woman));
    const missed = women.filter((woman) => !came.includes(woman));
    const draft = { fact: 'session-marked', about: session.id, data: { came: here, missed } } as const;
    if (!(await saying.say([draft]))) return;
    done(t('courses.session.marked'));
    back();
  };
  const turn = (woman: string) =>
    setCame(came.includes(woman) ? came.filter((one) => one !== woman) : [...came, woman]);
  return (
    <Page
      title={who}
      onBack={back}
      actions={
        women.length === 0 ? null : (
          <MayWrite>
            <SayTrouble saying={saying} />
            <Button kind="primary" onClick={write}>
              {t('courses.session.writeMarks', {
                came: format.number(came.length),
                all: format.number(women.length),
              })}
            </Button>
          </MayWrite>
        )
      }
    >
      <p>{format.dateLong(session.on)}</p>
      {women.length === 0 ? (
        <EmptyState title={t('courses.who.nobodyYet')} />
      ) : barred ? null : (
        <p>{t('courses.session.tap')}</p>
      )}
      {barred ? (
        <List label={who}>
          {women.map((woman) => (
            <ListRow key={woman} member={faceOf(woman)} note={noteOf(woman)} />
          ))}
        </List>
      ) : (
        <MemberPicker
          label={who}
          members={women.map(faceOf)}
          picked={came}
          onPick={(woman) => void turn(woman)}
          noteOf={noteOf}
        />
      )}
    </Page>
  );
}
