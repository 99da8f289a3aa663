/** The screens on which a book's file is opened: one that is chosen here, one that came from another app. */
import { OpenFileScreen } from './OpenFileScreen.tsx';
import { SharedScreen } from './SharedScreen.tsx';

export const FILE_SCREENS = { openFile: OpenFileScreen, shared: SharedScreen };
