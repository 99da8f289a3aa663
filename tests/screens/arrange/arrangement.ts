/** How one screen is brought into one state. A route or a state without one is an error of types. */
import type { RouteId } from '../../../src/app/routes.ts';
import type { Hands } from '../../e2e/hands/hands.ts';
import type { STATES } from '../states.ts';
import type { Community } from './community.ts';

/** The life of a community on one phone, in order; at its end, others come to it. Then another one, in which being late costs something, and one of women and men; one that shares its totals, and one with a report of its year; at last a support team's follow-up book, and a technician's. Within a scene nothing is written that another screen would show. */
export const SCENES = [
  'newPhone',
  'between',
  'meetingOpened',
  'cameAll',
  'boxOpened',
  'counted',
  'afterCount',
  'sharedOut',
  'ours',
  'apart',
  'copied',
  'lateFees',
  'mixed',
  'sharing',
  'reported',
  'support',
  'technician',
] as const;
export type Scene = (typeof SCENES)[number];

export interface Arrangement {
  readonly scene: Scene;
  /** Goes to the screen and brings it into this state. */
  readonly arrange: (community: Community, hands: Hands) => Promise<void>;
}

export type Arrangements = {
  readonly [Id in RouteId]: { readonly [State in (typeof STATES)[Id][number]]: Arrangement };
};
