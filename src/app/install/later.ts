/** A part of a screen that nobody waits for: fetched once the phone has nothing else to do. Where it cannot be fetched, the screen stands without it. */
import { type ComponentType, lazy } from 'react';
import { whenIdle } from '../when-idle.ts';

export const later = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(
    () =>
      new Promise<{ default: ComponentType<Props> }>((bring) => {
        const nothing = () => null;
        whenIdle(
          () =>
            void load()
              .catch(() => nothing)
              .then((part) => bring({ default: part })),
        );
      }),
  );
