/** How every screen is brought into every state of the registry. */
import { APART } from './arrange/apart.ts';
import type { Arrangements } from './arrange/arrangement.ts';
import { BOOK } from './arrange/book.ts';
import { CARRIERS } from './arrange/carriers.ts';
import { CONNECTION } from './arrange/connection.ts';
import { COUNT } from './arrange/count.ts';
import { CYCLE } from './arrange/cycle.ts';
import { FOLLOW_UP } from './arrange/follow-up.ts';
import { GOALS } from './arrange/goals.ts';
import { INSTALL } from './arrange/install.ts';
import { LEAVING } from './arrange/leaving.ts';
import { LOCK } from './arrange/lock.ts';
import { MEETING } from './arrange/meeting.ts';
import { OVERVIEW } from './arrange/overview.ts';
import { PHONE } from './arrange/phone.ts';
import { RESTORE } from './arrange/restore.ts';
import { RULES } from './arrange/rules.ts';
import { VOICES } from './arrange/voices.ts';

export const ARRANGEMENTS: Arrangements = {
  ...PHONE,
  ...INSTALL,
  ...LOCK,
  ...BOOK,
  ...MEETING,
  ...CYCLE,
  ...LEAVING,
  ...GOALS,
  ...COUNT,
  ...CONNECTION,
  ...APART,
  ...CARRIERS,
  ...RESTORE,
  ...RULES,
  ...VOICES,
  ...OVERVIEW,
  ...FOLLOW_UP,
};
