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
import { WomenScreen } from '../features/follow-up-women/WomenScreen.tsx';
import { useFormat } from '../format/use-format.tsx';
import { PATHS, type RouteId } from '../routes.ts';
import { useGo } from '../state/navigation.ts';
import { useBook } from '../state/use-book.tsx';
import { List, ListRow } from '../ui/list/List.tsx';
import { PageContext } from '../ui/page/Page.tsx';
import type { FollowUpScreenName } from './at.ts';
import { BesideTeam } from './BesideTeam.tsx';
import { useTeam } from './team-context.ts';
import { useAt, useFollow } from './use-follow-up.ts';

const LISTS = {
  all: WomenScreen,
  visits: VisitsDueScreen,
  courses: CoursesScreen,
  assessments: AssessmentsScreen,
  totals: TotalsScreen,
} as const satisfies Partial<Record<FollowUpScreenName, ComponentType>>;
/** The board of groups is one to work on, and wide: it stands beside nothing. */
type PlaceName = keyof typeof LISTS | 'forming';

/** Behind which place a screen lies. */
const PLACE_OF: Readonly<Record<Exclude<FollowUpScreenName, PlaceName>, PlaceName>> = {
  ...({ new: 'all', edit: 'all', woman: 'all', held: 'all' } as const),
  ...({ group: 'forming', becomes: 'forming' } as const),
  ...({ businessNew: 'visits', business: 'visits', businessEdit: 'visits', visit: 'visits' } as const),
  ...({ course: 'courses', session: 'courses' } as const),
  ...({ assessmentsOf: 'assessments', assessment: 'assessments', whose: 'assessments' } as const),
  ...({ totalsOf: 'totals', totalsBox: 'totals' } as const),
};

const isPlace = (screen: FollowUpScreenName): screen is PlaceName => screen === 'forming' || screen in LISTS;

/** `route`: also of screens that every book has, such as its phones. */
export function BookBeside({ route }: { readonly route: RouteId }): ReactNode {
  return <Route path={PATHS[route]}>{route === 'followUp' ? <OnItsRoute /> : <Places here={null} />}</Route>;
}

/** A book beside a team's has the places of its team. */
function OnItsRoute() {
  const { founding } = useBook();
  if (!founding?.beside) return <PlacesAndList />;
  return (
    <BesideTeam beside={founding.beside} missing={null}>
      <PlacesAndList />
    </BesideTeam>
  );
}

function PlacesAndList() {
  const { screen } = useAt();
  // In the team's book the page asks whose this phone is, or leads on: a list beside it would do so once more.
  const isThere = useTeam() !== null;
  if (isPlace(screen)) return <Places here={screen} />;
  const place = PLACE_OF[screen];
  if (place === 'forming' || (place === 'assessments' && !isThere)) return <Places here={place} />;
  const Shown = LISTS[place];
  return (
    <>
      <Places here={place} />
      <PageContext value={AsList}>
        <Shown key={place} />
      </PageContext>
    </>
  );
}

function Places({ here }: { readonly here: PlaceName | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const follow = useFollow();
  // From a book beside they are those of the team.
  const own = useBook();
  const { founding } = useTeam()?.session.view().book ?? own;
  const places = [
    { place: 'all', Sign: ClipboardList, title: format.name(founding?.name ?? '') },
    { place: 'forming', Sign: Users, title: t('followUp.groups.title') },
    { place: 'visits', Sign: Store, title: t('business.due.title') },
    { place: 'courses', Sign: BookOpen, title: t('courses.title') },
    { place: 'assessments', Sign: ClipboardCheck, title: t('assessments.title') },
    { place: 'totals', Sign: ChartColumn, title: t('sharing.received.title') },
  ] as const;
  return (
    <div data-beside="places">
      <nav aria-label={t('home.places')}>
        <List>
          {places.map(({ place, Sign, title }) => (
            <ListRow
              key={place}
              icon={<Sign aria-hidden="true" />}
              title={title}
              current={here === place || undefined}
              onClick={() => follow(place)}
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
