/**
 * The one route of a follow-up book: its sub-table of screens, each by a name and, where it is about somebody, an id. A feature adds
 * its screens here. Must not know: what they show.
 */
import type { ComponentType } from 'react';
import { HeldScreen } from '../features/follow-up-women/HeldScreen.tsx';
import { WomanForm } from '../features/follow-up-women/WomanForm.tsx';
import { WomanScreen } from '../features/follow-up-women/WomanScreen.tsx';
import { WomenScreen } from '../features/follow-up-women/WomenScreen.tsx';
import { useParam } from '../state/navigation.ts';
import { type FollowUpScreenName, partsOf } from './at.ts';

const SCREENS: Readonly<Record<FollowUpScreenName, ComponentType<{ readonly id: string }>>> = {
  all: WomenScreen,
  new: WomanForm,
  edit: WomanForm,
  woman: WomanScreen,
  held: HeldScreen,
};

export function FollowUpScreen() {
  const { screen, id } = partsOf(useParam('of'));
  const Shown = SCREENS[screen];
  return <Shown id={id} />;
}
