import { expect, test } from 'vitest';
import { routeAt } from '../../src/app/route-at.ts';
import { PATHS, pathOf, type RouteId } from '../../src/app/routes.ts';

const IDS = Object.keys(PATHS) as RouteId[];

/** Every name in a path is filled with its own word, which is none that a path says. */
const ways = IDS.map((id) => [id, PATHS[id].replace(/:(\w+)/gu, 'X-$1')] as const);

test.each(ways)('%s is where its path leads, with a slash after it or none', (id, way) => {
  expect(routeAt(way)).toBe(id);
  if (way !== '/') expect(routeAt(`${way}/`)).toBe(id);
});

test('a path that says a word is nearer than one in which any word stands', () => {
  expect(routeAt('/g/x/members/new')).toBe('memberNew');
  expect(routeAt('/g/x/members/newer')).toBe('passbook');
  expect(routeAt('/g/x/rules/change')).toBe('rulesChange');
});

test('a name may be anything that is put into a path', () => {
  expect(routeAt(pathOf('overview', { of: 'a/b c?' }))).toBe('overview');
});

test('where nobody knows the way it leads home, and outside a community to the start', () => {
  for (const way of ['/g/x/nowhere', '/g/x/members/1/2/3', '/g/x//meeting'])
    expect(routeAt(way)).toBe('home');
  for (const way of ['', '/', '/nowhere', '/g', '/g/', '/found/2']) expect(routeAt(way)).toBe('start');
});
