/** The screens behind their routes. A community's screens share one open book. */
import { Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Community } from './community.tsx';
import { ROUTES, type RouteId } from './routes.ts';
import { SCREENS } from './screens.tsx';

const IDS = Object.keys(ROUTES) as RouteId[];
const OUTSIDE = IDS.filter((id) => !ROUTES[id].path.startsWith('/g/:book'));
/** Longer paths first: "members/new" before "members/:member". */
const INSIDE = IDS.filter((id) => ROUTES[id].path.startsWith('/g/:book')).sort(
  (left, right) => fixedPartsOf(right) - fixedPartsOf(left),
);

function fixedPartsOf(id: RouteId): number {
  return ROUTES[id].path.split('/').filter((part) => part !== '' && !part.startsWith(':')).length;
}

export function App() {
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={null}>
        <Switch>
          {OUTSIDE.map((id) => (
            <Route key={id} path={ROUTES[id].path}>
              <Screen id={id} />
            </Route>
          ))}
          <Route path="/g/:book/*?">
            <Community>
              <Switch>
                {INSIDE.map((id) => (
                  <Route key={id} path={ROUTES[id].path}>
                    <Screen id={id} />
                  </Route>
                ))}
                <Route>
                  <Screen id="home" />
                </Route>
              </Switch>
            </Community>
          </Route>
          <Route>
            <Screen id="start" />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  );
}

function Screen({ id }: { readonly id: RouteId }) {
  const Shown = SCREENS[id];
  return Shown ? <Shown /> : null;
}
