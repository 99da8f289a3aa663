/** The screens of a member who leaves: seldom seen, so they come as a piece of their own. */
import { LeaverPaidScreen } from './LeaverPaidScreen.tsx';
import { LeaversScreen } from './LeaversScreen.tsx';
import { LeavingScreen } from './LeavingScreen.tsx';

export const LEAVING_SCREENS = {
  leaving: LeavingScreen,
  leavers: LeaversScreen,
  leaverPaid: LeaverPaidScreen,
};
