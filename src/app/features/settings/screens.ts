/** The settings of this phone, and what keeps a book on it. */
import { KeptScreen } from './KeptScreen.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';

export const PHONE_SCREENS = { settings: SettingsScreen, kept: KeptScreen };
