/** A part of a screen that nobody waits for: fetched once the phone has nothing else to do. Where it cannot be fetched, the screen stands without it. */
import { type ComponentType, lazy } from 'react';
import { whenIdle } from './when-idle.ts';

const nothing = () => null;

export const later = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    await new Promise<void>(whenIdle);
    return { default: await load().catch(() => nothing) };
  });
