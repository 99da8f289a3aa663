/**
 * A part of a screen that nobody waits for: fetched once, when the phone has nothing else to do, and drawn at once wherever it is shown
 * after that. Where it cannot be fetched, the screen stands without it. What is wanted as soon as a screen stands is `useLater`'s.
 */
import { type ComponentType, lazy } from 'react';
import { whenIdle } from './when-idle.ts';

export const lazyWhenIdle = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    await new Promise<void>(whenIdle);
    return { default: await load().catch(() => () => null) };
  });
