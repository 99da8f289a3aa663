/** What is seldom needed of the app's place on a phone, in one piece: how it comes onto the screen, what home offers. */
export { HomeOffer } from './HomeOffer.tsx';
export { InstallScreen } from './InstallScreen.tsx';
export { PracticeOnly } from './PracticeOnly.tsx';
