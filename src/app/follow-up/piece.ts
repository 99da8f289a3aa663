/** The screen of the one route of follow-up books. */
import { FollowUpScreen } from './FollowUpScreen.tsx';

export const SCREENS = { followUp: FollowUpScreen };
