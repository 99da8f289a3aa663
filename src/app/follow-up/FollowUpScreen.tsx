/**
 * The one route of a follow-up book: its sub-table of screens, each by a name and, where it is about somebody, an id. A feature adds
 * its screens here. Must not know: what they show.
 */
import type { ComponentType } from 'react';
import { AssessmentScreen } from '../features/follow-up-assessments/AssessmentScreen.tsx';
import { AssessmentsScreen } from '../features/follow-up-assessments/AssessmentsScreen.tsx';
import { WhoseScreen } from '../features/follow-up-assessments/WhosePhone.tsx';
import { WomanAssessmentsScreen } from '../features/follow-up-assessments/WomanScreen.tsx';
import {
  BusinessEditScreen,
  BusinessNewScreen,
} from '../features/follow-up-business/BusinessFormScreens.tsx';
import { BusinessScreen } from '../features/follow-up-business/BusinessScreen.tsx';
import { VisitsDueScreen } from '../features/follow-up-business/VisitsDueScreen.tsx';
import { VisitScreen } from '../features/follow-up-business/visit/VisitScreen.tsx';
import { CourseScreen } from '../features/follow-up-courses/CourseScreen.tsx';
import { CoursesScreen } from '../features/follow-up-courses/CoursesScreen.tsx';
import { SessionScreen } from '../features/follow-up-courses/SessionScreen.tsx';
import { BoxScreen } from '../features/follow-up-totals/BoxScreen.tsx';
import { TotalsOfScreen } from '../features/follow-up-totals/TotalsOfScreen.tsx';
import { TotalsScreen } from '../features/follow-up-totals/TotalsScreen.tsx';
import { BecomesScreen } from '../features/follow-up-women/groups/BecomesScreen.tsx';
import { FormingScreen } from '../features/follow-up-women/groups/FormingScreen.tsx';
import { GroupScreen } from '../features/follow-up-women/groups/GroupScreen.tsx';
import { HeldScreen } from '../features/follow-up-women/HeldScreen.tsx';
import { WomanForm } from '../features/follow-up-women/WomanForm.tsx';
import { WomanScreen } from '../features/follow-up-women/WomanScreen.tsx';
import { WomenScreen } from '../features/follow-up-women/WomenScreen.tsx';
import { useBook } from '../state/use-book.tsx';
import type { FollowUpScreenName } from './at.ts';
import { BesideTeam } from './BesideTeam.tsx';
import { useAt } from './use-follow-up.ts';

const SCREENS: Readonly<Record<FollowUpScreenName, ComponentType<{ readonly id: string }>>> = {
  all: WomenScreen,
  new: WomanForm,
  edit: WomanForm,
  woman: WomanScreen,
  held: HeldScreen,
  forming: FormingScreen,
  group: GroupScreen,
  becomes: BecomesScreen,
  visits: VisitsDueScreen,
  businessNew: BusinessNewScreen,
  business: BusinessScreen,
  businessEdit: BusinessEditScreen,
  visit: VisitScreen,
  courses: CoursesScreen,
  course: CourseScreen,
  session: SessionScreen,
  assessments: AssessmentsScreen,
  assessmentsOf: WomanAssessmentsScreen,
  assessment: AssessmentScreen,
  whose: WhoseScreen,
  totals: TotalsScreen,
  totalsOf: TotalsOfScreen,
  totalsBox: BoxScreen,
};

export function FollowUpScreen() {
  const { screen, id } = useAt();
  const beside = useBook().founding?.beside;
  const Shown = SCREENS[screen];
  if (!beside) return <Shown id={id} />;
  return (
    <BesideTeam beside={beside}>
      <Shown id={id} />
    </BesideTeam>
  );
}
