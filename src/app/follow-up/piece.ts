/** The screen of the one route of follow-up books, and what stands beside it. */
import { FollowUpScreen } from './FollowUpScreen.tsx';

export { BookBeside } from './BookBeside.tsx';
export const SCREENS = { followUp: FollowUpScreen };
