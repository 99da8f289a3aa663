/** All of follow-up books that the app brings: the route's screen, and their part of the start screen. */
import { FollowUpScreen } from './FollowUpScreen.tsx';

export { StartPart } from './StartPart.tsx';
export const SCREENS = { followUp: FollowUpScreen };
