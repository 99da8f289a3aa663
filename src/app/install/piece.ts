/** What is seldom needed of the app's own life on a phone, in one piece: its place on the screen, what home offers, files from other apps. */
export { HomeOffer } from './HomeOffer.tsx';
export { InstallScreen } from './InstallScreen.tsx';
export { LifeNotice } from './LifeNotice.tsx';
export { takeLaunched } from './launched.ts';
export { PracticeOnly } from './PracticeOnly.tsx';
export { sharedFileIn } from './shared-file.ts';
