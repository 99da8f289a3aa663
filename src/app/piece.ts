/** Screens that come together, and what stands around those of a community. Must not know: which these are. */
import type { ComponentType } from 'react';
import type { CommunityProps } from './community.tsx';
import type { RouteId } from './routes.ts';

export type Screens = Partial<Readonly<Record<RouteId, ComponentType>>>;

export interface Piece {
  readonly screens: Screens;
  readonly Community?: ComponentType<CommunityProps>;
}

export const NO_PIECE: Piece = { screens: {} };
