/** What this person chose on this phone: language, text size, theme, sounds, the way of entering amounts, a lock. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Json } from '../../ledger/entry.ts';
import { useParts } from './parts-context.tsx';

export interface Settings {
  readonly language: string | null;
  readonly textSize: 'normal' | 'large' | 'larger' | 'double';
  readonly theme: 'phone' | 'light' | 'dark';
  readonly sounds: boolean;
  readonly vibration: boolean;
  readonly amountWay: 'keypad' | 'notes';
  /** The ids of communities, with spaces between: those that are read aloud with their own recordings, … */
  readonly ownVoices: string;
  /** … and those that say the piece before the count. */
  readonly piecesFirst: string;
  /** A secret code is asked for before any book is shown (adr/0034). */
  readonly lock: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  textSize: 'normal',
  theme: 'phone',
  sounds: true,
  vibration: true,
  amountWay: 'keypad',
  ownVoices: '',
  piecesFirst: '',
  lock: false,
};

/** Whether a community is in such a list. */
export const isAmong = (list: string, book = ' '): boolean => list.split(' ').includes(book);

/** Settings as stored: what is missing or not understood keeps its default. */
export function readSettings(stored: Readonly<Record<string, Json>>): Settings {
  const known = Object.entries(DEFAULT_SETTINGS).map(([key, fallback]) => {
    const value = stored[key];
    const fits = fallback === null ? typeof value === 'string' : typeof value === typeof fallback;
    return [key, fits ? value : fallback];
  });
  return Object.fromEntries(known) as Settings;
}

interface SettingsState {
  readonly settings: Settings;
  readonly change: <Key extends keyof Settings>(key: Key, value: Settings[Key]) => void;
}

const SettingsContext = createContext<SettingsState>({ settings: DEFAULT_SETTINGS, change: () => {} });

export function SettingsProvider({
  initial,
  children,
}: {
  readonly initial: Settings;
  readonly children: ReactNode;
}) {
  const { store } = useParts();
  const [settings, setSettings] = useState(initial);
  const change = useCallback<SettingsState['change']>(
    (key, value) => {
      setSettings((before) => ({ ...before, [key]: value }));
      void store.saveSetting(key, value);
    },
    [store],
  );
  useEffect(() => showOnPage(settings), [settings]);
  const state = useMemo(() => ({ settings, change }), [settings, change]);
  return <SettingsContext value={state}>{children}</SettingsContext>;
}

export function showOnPage(settings: Settings): void {
  const { dataset } = document.documentElement;
  if (settings.theme === 'phone') delete dataset.theme;
  else dataset.theme = settings.theme;
  if (settings.textSize === 'normal') delete dataset.textSize;
  else dataset.textSize = settings.textSize;
}

export const useSettings = (): SettingsState => useContext(SettingsContext);
