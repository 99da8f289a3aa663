/**
 * What stands beside a page on a wide screen: the meeting's steps while one is open, the community's places, and the list in which
 * people tapped what the page shows. All of it is what other screens show, drawn again: no screen is written twice.
 * A page that is come to from here takes the keyboard with it.
 */
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Places } from '../features/home/Places.tsx';
import { useFormat } from '../format/use-format.tsx';
import { MeetingSteps } from '../meeting-page/MeetingSteps.tsx';
import { STEP_IDS } from '../meeting-page/steps.ts';
import { routeAt } from '../route-at.ts';
import { PATHS, type RouteId } from '../routes.ts';
import { useGo } from '../state/navigation.ts';
import { useBarred } from '../state/use-barred.ts';
import { useBook } from '../state/use-book.tsx';
import { List, ListRow } from '../ui/list/List.tsx';
import { BoxPicture } from '../ui/money/BoxPicture.tsx';
import { ListBeside } from './ListBeside.tsx';
import { listOf } from './lists.ts';

/** A follow-up book has places of its own; where they cannot be had, the page stands alone. */
const BookBeside = lazy(() =>
  import('../follow-up/piece.ts')
    .then((piece) => ({ default: piece.BookBeside }))
    .catch(() => ({ default: () => null })),
);

export function Beside() {
  const [location] = useLocation();
  const route = routeAt(location);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every other page, whatever it is
  useEffect(() => {
    if (document.activeElement?.closest('[data-beside]')) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
  }, [location]);
  const { founding } = useBook();
  const list = listOf(route);
  if (founding?.purpose)
    return (
      <Suspense>
        <BookBeside route={route} />
      </Suspense>
    );
  return (
    <>
      <div data-beside="places">
        <Steps route={route} />
        <PlacesBeside route={route} />
      </div>
      {list ? <ListBeside key={list} list={list} route={route} /> : null}
    </>
  );
}

/** On the meeting's own page the steps are the page. */
function Steps({ route }: { readonly route: RouteId }) {
  const book = useBook();
  const barred = useBarred();
  if (!book.open || barred || route === 'meeting') return null;
  const step = STEP_IDS.find((id) => isWithin(route, id));
  return <MeetingSteps layout="list" current={step} />;
}

function PlacesBeside({ route }: { readonly route: RouteId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { founding } = useBook();
  return (
    <nav aria-label={t('home.places')}>
      <List>
        <ListRow
          icon={<BoxPicture size="small" />}
          title={format.name(founding?.name ?? '')}
          current={route === 'home' || undefined}
          onClick={() => go('home')}
        />
      </List>
      <Places isHere={(place) => isWithin(route, place)} />
    </nav>
  );
}

/** The same page, or one that lies behind it. */
const isWithin = (route: RouteId, place: RouteId): boolean =>
  route === place || PATHS[route].startsWith(`${PATHS[place]}/`);
