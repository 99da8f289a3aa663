// The registry of routes is the one list: whatever it names has a screen, and a way to bring it into each of its states.
import { expect, test } from 'vitest';
import { PATHS, type RouteId } from '../../src/app/routes.ts';
import { loadPiece } from '../../src/app/screens.tsx';
import { ARRANGEMENTS } from './arrangements.ts';
import { STATES } from './states.ts';
import { ALL_SCREENS } from './walk.ts';

const routes = Object.keys(PATHS) as RouteId[];

test.each(routes)('%s has a screen', async (route) => {
  const { screens } = await loadPiece(route);
  expect(screens[route]).toBeTypeOf('function');
});

test('every state of every route is arranged, and nothing else is', () => {
  const states = routes.map((route) => [route, [...STATES[route]]]);
  const arranged = routes.map((route) => [route, Object.keys(ARRANGEMENTS[route])]);
  expect(arranged).toEqual(states);
});

test('every screen is looked at in some scene', () => {
  expect(ALL_SCREENS.length).toBeGreaterThan(routes.length);
  expect(new Set(ALL_SCREENS.map(({ route, state }) => `${route}-${state}`)).size).toBe(ALL_SCREENS.length);
});
