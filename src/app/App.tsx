/**
 * The screens behind their routes; a community's screens share one open book. A screen that is not on hand yet is fetched
 * while the one before stays, so nothing flashes: all of the app sees the way only when its screen can be shown.
 */
import { type ComponentType, createContext, useContext, useEffect, useMemo, useState } from 'react';
import { Route, Router } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { Room } from './beside/Room.tsx';
import { practiceOnly, screenIn } from './install/practice-only.ts';
import type { Piece } from './piece.ts';
import { PieceMissing } from './piece-missing.tsx';
import { isInside, routeAt } from './route-at.ts';
import { PATHS, type RouteId } from './routes.ts';
import { type OnHand, useScreens } from './use-screens.ts';

type Way = ReturnType<typeof useHashLocation>;

const WayContext = createContext<Way>(['/', navigate]);

const useWay = (): Way => useContext(WayContext);

/** Also who comes by an address brings no book of one's own into a place that soon forgets. */
const standing = (id: RouteId): RouteId => screenIn(practiceOnly(navigator), id);

export function App({ first }: { readonly first: Piece | undefined }) {
  const [wanted] = useHashLocation();
  const onHand = useScreens(standing(routeAt(wanted)), first);
  const [shown, setShown] = useState(wanted);
  if (shown !== wanted && (onHand.failed || onHand.ready)) setShown(wanted);
  const stands = onHand.failed ? null : standing(routeAt(shown));
  useEffect(() => sayScreen(stands), [stands]);
  const way = useMemo((): Way => [shown, navigate], [shown]);
  return (
    <WayContext value={way}>
      <Router hook={useWay}>{onHand.failed ? <PieceMissing /> : <Routes onHand={onHand} />}</Router>
    </WayContext>
  );
}

/** The page says which screen it shows: until a screen is all there, the one before it stands under the new address. */
function sayScreen(screen: RouteId | null): void {
  if (screen === null) delete document.documentElement.dataset.screen;
  else document.documentElement.dataset.screen = screen;
}

/** Which route it is was found already (route-at.ts); the router only reads what the way says in it. */
function Routes({ onHand }: { readonly onHand: OnHand }) {
  const { Community } = onHand.piece;
  const [at] = useWay();
  const id = routeAt(at);
  if (!isInside(id)) return <At id={id} onHand={onHand} />;
  return (
    <Route path="/g/:book/*?">
      {Community ? (
        <Community Room={Room}>
          <At id={id} onHand={onHand} />
        </Community>
      ) : null}
    </Route>
  );
}

function At({ id, onHand }: { readonly id: RouteId; readonly onHand: OnHand }) {
  const screen = <Screen id={isInside(id) ? id : standing(id)} onHand={onHand} />;
  // These two are also where a way leads that nobody knows.
  if (id === 'home' || id === 'start') return screen;
  return (
    <Route key={id} path={PATHS[id]}>
      {screen}
    </Route>
  );
}

function Screen({ id, onHand }: { readonly id: RouteId; readonly onHand: OnHand }) {
  const Shown = onHand.piece.screens[id];
  // Another member's passbook or deposit is another screen: nothing stays of what was typed or uncovered.
  const [at] = useContext(WayContext);
  return Shown ? <Standing key={at} Shown={Shown} onShown={onHand.onShown} /> : null;
}

function Standing({ Shown, onShown }: { readonly Shown: ComponentType; readonly onShown: () => void }) {
  useEffect(onShown, [onShown]);
  return <Shown />;
}
