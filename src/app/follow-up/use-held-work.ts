/** Of all that is held about a woman: her businesses with every visit and step, and the courses with what she came to. */
import { useTranslation } from 'react-i18next';
import {
  type Business,
  businessesOf,
  PEOPLE_WORKING,
  stepsOf,
  type Visit,
} from '../../followup/business/business.ts';
import { VISIT_AMOUNTS } from '../../followup/business/figures.ts';
import { sessionsOf } from '../../followup/courses/course.ts';
import type { WomanId } from '../../followup/women.ts';
import { useFormat } from '../format/use-format.tsx';
import { useNames } from '../state/use-book.tsx';
import { useChoiceWords } from './use-choice-words.ts';
import { useFollowUp } from './use-follow-up.ts';
import { answered, type HeldLine, inLines } from './use-held-apart.ts';

const SUMS = ['profitAsked', ...VISIT_AMOUNTS] as const;

export function useHeldWork(woman: WomanId): readonly HeldLine[] {
  const { t } = useTranslation();
  const { businesses, visits, steps } = useFollowUp();
  const { textOf } = useNames();
  const format = useFormat();
  const visitLine = useVisitLine();
  const courses = useCourseLines(woman);
  const ofBusiness = (business: Business): readonly HeldLine[] => [
    {
      what: t('business.hers'),
      said: inLines(
        textOf(business.what),
        `${t('business.started')}: ${business.startedOn ? format.dateLong(business.startedOn) : t('business.notBegun')}`,
        `${t('business.registered')}: ${t(business.registered ? 'business.yes' : 'business.no')}`,
      ),
    },
    ...(visits[business.id] ?? []).map(visitLine),
    ...stepsOf(steps, business.id).map(({ text, by, doneOn }) => ({
      what: t('business.plan.title'),
      said: inLines(
        textOf(text),
        by && t('business.plan.by', { date: format.dateLong(by) }),
        doneOn && t('business.plan.doneOn', { date: format.dateLong(doneOn) }),
      ),
    })),
  ];
  return [...businessesOf(businesses, woman).flatMap(ofBusiness), ...courses];
}

function useVisitLine(): (visit: Visit) => HeldLine {
  const { t } = useTranslation();
  const format = useFormat();
  const { textOf } = useNames();
  const words = useChoiceWords();
  return ({ on, trading, figures, people, loanUse, problem, next, note }) => ({
    what: t('business.visit.of', { date: format.dateLong(on) }),
    said: inLines(
      t(trading ? 'business.visit.sells' : 'business.visit.sellsNot'),
      ...SUMS.map((name) => {
        const value = figures[name];
        return value === undefined ? null : answered(t(`business.figure.${name}`), format.money(value));
      }),
      ...PEOPLE_WORKING.filter((kind) => people[kind] > 0).map((kind) =>
        answered(t(`business.people.${kind}`), format.number(people[kind])),
      ),
      loanUse.length > 0 && answered(t('business.loanUse.title'), format.list(loanUse.map(words.use))),
      problem !== null && answered(t('business.problem.title'), words.problem(problem)),
      ...(next
        ? [
            answered(t('business.visit.step'), textOf(next.step) ?? ''),
            t('business.plan.by', { date: format.dateLong(next.by) }),
          ]
        : []),
      textOf(note),
    ),
  });
}

/** In the courses that she is in, and those that she left: every session in which she was marked. */
function useCourseLines(woman: WomanId): readonly HeldLine[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { courses, sessions } = useFollowUp();
  return Object.values(courses).flatMap(({ id, name, women }) => {
    const marked = sessionsOf(sessions, id).flatMap(({ subject, on, marks }) => {
      const mark = marks[woman];
      const came = mark && t(mark === 'came' ? 'courses.session.here' : 'courses.session.notHere');
      return came ? [`${subject}, ${format.dateLong(on)}: ${came}`] : [];
    });
    const isHers = women.includes(woman) || marked.length > 0;
    return isHers ? [{ what: t('courses.title'), said: inLines(name, ...marked) }] : [];
  });
}
