/** From a location to its route. Must not know: components. */
import { PATHS, type RouteId } from './routes.ts';

interface Shape {
  readonly id: RouteId;
  /** One for each part of the path; null where any word stands. */
  readonly parts: readonly (string | null)[];
}

const partsOf = (path: string): readonly string[] => path.replace(/\/$/u, '').split('/');

const SHAPES = (Object.keys(PATHS) as RouteId[]).map(
  (id): Shape => ({ id, parts: partsOf(PATHS[id]).map((part) => (part.startsWith(':') ? null : part)) }),
);

export const isInside = (id: RouteId): boolean => PATHS[id].startsWith('/g/:book');

/** Where a location ("/g/x/meeting") leads; one that nobody knows leads home, or to the start. */
export function routeAt(location: string): RouteId {
  const words = partsOf(location.toLowerCase());
  let found: Shape | undefined;
  for (const shape of SHAPES) {
    if (fits(shape, words) && (!found || isNearer(shape, found))) found = shape;
  }
  return found?.id ?? (/^\/g\/[^/]/u.test(location) ? 'home' : 'start');
}

const fits = ({ parts }: Shape, words: readonly string[]): boolean =>
  parts.length === words.length &&
  parts.every((part, at) => (part === null ? words[at] !== '' : part === words[at]));

/** "members/new" is nearer than "members/:member". */
const isNearer = (one: Shape, other: Shape): boolean => fixedIn(one) > fixedIn(other);

const fixedIn = ({ parts }: Shape): number => parts.filter((part) => part !== null).length;

/** The book of a community's screen; null outside one. */
export function bookAt(location: string): string | null {
  const [, book] = /^\/g\/([^/]+)/u.exec(location) ?? [];
  return book ?? null;
}
