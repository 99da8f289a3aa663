/** From a location to its route. Must not know: components. */
import { PATHS, type RouteId } from './routes.ts';

const IDS = Object.keys(PATHS) as RouteId[];

export const isInside = (id: RouteId): boolean => PATHS[id].startsWith('/g/:book');

export const OUTSIDE: readonly RouteId[] = IDS.filter((id) => !isInside(id));
/** The routes of a community. Longer paths first: "members/new" before "members/:member". */
export const INSIDE: readonly RouteId[] = IDS.filter(isInside).sort(
  (left, right) => fixedPartsOf(right) - fixedPartsOf(left),
);

function fixedPartsOf(id: RouteId): number {
  return PATHS[id].split('/').filter((part) => part !== '' && !part.startsWith(':')).length;
}

/** Where a location ("/g/x/meeting") leads; one that nobody knows leads home, or to the start. */
export function routeAt(location: string): RouteId {
  const known = [...OUTSIDE, ...INSIDE].find((id) => {
    const pattern = PATHS[id].replace(/:\w+/gu, '[^/]+');
    return new RegExp(`^${pattern}/?$`, 'iu').test(location);
  });
  return known ?? (/^\/g\/[^/]/u.test(location) ? 'home' : 'start');
}

/** The book of a community's screen; null outside one. */
export function bookAt(location: string): string | null {
  const [, book] = /^\/g\/([^/]+)/u.exec(location) ?? [];
  return book ?? null;
}
