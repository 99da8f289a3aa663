/**
 * What stands beside a page of a follow-up book on a wide screen (adr/0037): its places, and the list in which people tapped what the
 * page shows, drawn again. Must not know: what the lists show.
 */
import { BookOpen, ChartColumn, ClipboardCheck, ClipboardList, Settings, Store, Users } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Route } from 'wouter';
import { AsList } from '../beside/AsList.tsx';
import { AssessmentsScreen } from '../features/follow-up-assessments/AssessmentsScreen.tsx';
import { VisitsDueScreen } from '../features/follow-up-business/VisitsDueScreen.tsx';
import { CoursesScreen } from '../features/follow-up-courses/CoursesScreen.tsx';
import { TotalsScreen } from '../features/follow-up-totals/TotalsScreen.tsx';
import { FormingScreen } from '../features/follow-up-women/groups/FormingScreen.tsx';
import { WomenScreen } from '../features/follow-up-women/WomenScreen.tsx';
import { useFormat } from '../format/use-format.tsx';
import { PATHS, type RouteId } from '../routes.ts';
import { useGo } from '../state/navigation.ts';
import { useBook } from '../state/use-book.tsx';
import { List, ListRow } from '../ui/list/List.tsx';
import { PageContext } from '../ui/page/Page.tsx';
import type { FollowUpScreenName } from './at.ts';
import { BesideTeam } from './BesideTeam.tsx';
import { useAt, useFollow } from './use-follow-up.ts';

const LISTS = {
  all: WomenScreen,
  forming: FormingScreen,
  visits: VisitsDueScreen,
  courses: CoursesScreen,
  assessments: AssessmentsScreen,
  totals: TotalsScreen,
} as const satisfies Partial<Record<FollowUpScreenName, ComponentType>>;
type ListName = keyof typeof LISTS;

/** Which list a screen lies behind; a list itself has none beside it. */
const LIST_OF: Readonly<Record<Exclude<FollowUpScreenName, ListName>, ListName>> = {
  ...({ new: 'all', edit: 'all', woman: 'all', held: 'all' } as const),
  ...({ group: 'forming', becomes: 'forming' } as const),
  ...({ businessNew: 'visits', business: 'visits', businessEdit: 'visits', visit: 'visits' } as const),
  ...({ course: 'courses', session: 'courses' } as const),
  ...({ assessmentsOf: 'assessments', assessment: 'assessments' } as const),
  ...({ totalsOf: 'totals' } as const),
};

const isList = (screen: FollowUpScreenName): screen is ListName => screen in LISTS;

/** `route`: also of screens that every book has, such as its phones. */
export function BookBeside({ route }: { readonly route: RouteId }): ReactNode {
  return <Route path={PATHS[route]}>{route === 'followUp' ? <OnItsRoute /> : <Places here={null} />}</Route>;
}

/** A personal book stands beside the places of its team. */
function OnItsRoute() {
  const { founding } = useBook();
  if (!founding?.beside) return <PlacesAndList />;
  return (
    <BesideTeam team={founding.beside.book} missing={null}>
      <PlacesAndList />
    </BesideTeam>
  );
}

function PlacesAndList() {
  const { screen } = useAt();
  if (isList(screen)) return <Places here={screen} />;
  const list = LIST_OF[screen];
  const Shown = LISTS[list];
  return (
    <>
      <Places here={list} />
      <PageContext value={AsList}>
        <Shown key={list} />
      </PageContext>
    </>
  );
}

function Places({ here }: { readonly here: ListName | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const follow = useFollow();
  const { founding } = useBook();
  const places = [
    { list: 'all', Sign: ClipboardList, title: format.name(founding?.name ?? '') },
    { list: 'forming', Sign: Users, title: t('followUp.groups.title') },
    { list: 'visits', Sign: Store, title: t('business.due.title') },
    { list: 'courses', Sign: BookOpen, title: t('courses.title') },
    { list: 'assessments', Sign: ClipboardCheck, title: t('assessments.title') },
    { list: 'totals', Sign: ChartColumn, title: t('sharing.received.title') },
  ] as const;
  return (
    <div data-beside="places">
      <nav aria-label={t('home.places')}>
        <List>
          {places.map(({ list, Sign, title }) => (
            <ListRow
              key={list}
              icon={<Sign aria-hidden="true" />}
              title={title}
              current={here === list || undefined}
              onClick={() => follow(list)}
            />
          ))}
          <ListRow
            icon={<Settings aria-hidden="true" />}
            title={t('followUp.women.settings')}
            current={here === null || undefined}
            onClick={() => go('communitySettings')}
          />
        </List>
      </nav>
    </div>
  );
}
