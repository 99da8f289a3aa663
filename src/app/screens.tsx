/**
 * Which component shows which route. Screens on the way through a meeting are in the first load; the rest come later,
 * from the precache.
 */
import type { ComponentType } from 'react';
import { StartScreen } from './features/start/StartScreen.tsx';
import type { RouteId } from './routes.ts';

export const SCREENS: Partial<Record<RouteId, ComponentType>> = {
  start: StartScreen,
};
