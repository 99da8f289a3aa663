/**
 * What every component may need and no screen should wire: the person's settings, the announcer for screen readers, and
 * the feedback of a thing done (a short vibration, a soft sound). Must not know: where settings are stored.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { playDone } from './done-sound.ts';
import { type Announcement, Announcer } from './talk/Announcer.tsx';

export interface UiSettings {
  /** The soft sound when something is written down. */
  readonly sounds: boolean;
  readonly vibration: boolean;
  /** Which way of entering an amount is open first. */
  readonly amountWay: 'keypad' | 'notes';
}

export const DEFAULT_UI_SETTINGS: UiSettings = { sounds: true, vibration: true, amountWay: 'keypad' };

interface Ui {
  readonly settings: UiSettings;
  readonly announce: (message: string) => void;
  readonly done: (message?: string) => void;
  readonly lid: ReactNode;
}

const UiContext = createContext<Ui>({
  settings: DEFAULT_UI_SETTINGS,
  announce: () => {},
  done: () => {},
  lid: null,
});

export function UiProvider({
  settings,
  lid,
  children,
}: {
  readonly settings: UiSettings;
  /** What stands in the lid of every screen beside its own buttons. */
  readonly lid?: ReactNode;
  readonly children: ReactNode;
}) {
  const [announcement, setAnnouncement] = useState<Announcement>({ text: '', times: 0 });
  const audio = useRef<AudioContext | null>(null);
  const announce = useCallback(
    (text: string) => setAnnouncement((last) => ({ text, times: last.times + 1 })),
    [],
  );
  const done = useCallback(
    (message?: string) => {
      if (message) announce(message);
      if (settings.vibration) navigator.vibrate?.(30);
      if (settings.sounds) audio.current = playDone(audio.current);
    },
    [announce, settings.sounds, settings.vibration],
  );
  const ui = useMemo(() => ({ settings, announce, done, lid }), [settings, announce, done, lid]);
  return (
    <UiContext value={ui}>
      {children}
      <Announcer announcement={announcement} />
    </UiContext>
  );
}

export function useUiSettings(): UiSettings {
  return useContext(UiContext).settings;
}

/** Call when something has been written down: ✓ with the message, a short vibration, a soft sound. */
export function useDone(): (message?: string) => void {
  return useContext(UiContext).done;
}

export function useLid(): ReactNode {
  return useContext(UiContext).lid;
}
