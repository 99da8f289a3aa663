/** What a start can ask for, also on a phone without a book: so nothing here needs what communities are shown with. */
export { LifeNotice } from './LifeNotice.tsx';
export { takeLaunched } from './launched.ts';
export { sharedFileIn } from './shared-file.ts';
