/** Which picture guide belongs to which screen. A screen without one has what all screens have in common. */
import type { RouteId } from '../routes.ts';
import type { Row } from './row.ts';
import { CLOSING_COUNT, MEETING, SEAL } from './scenes/closing.tsx';
import { LENDING, OTHER, REPAYMENTS, SAVINGS } from './scenes/money.tsx';
import { ATTENDANCE, FINES, OPENING_COUNT } from './scenes/opening.tsx';
import { LET_IN, RECOVERY } from './scenes/phones.tsx';
import { FOUNDING, HOME, PASSBOOK, SHARE_OUT } from './scenes/rooms.tsx';

export const GUIDES: Partial<Readonly<Record<RouteId, readonly Row[]>>> = {
  home: HOME,
  founding: FOUNDING,
  passbook: PASSBOOK,
  meetingOpen: MEETING,
  meeting: MEETING,
  attendance: ATTENDANCE,
  openingCount: OPENING_COUNT,
  fines: FINES,
  savings: SAVINGS,
  deposit: SAVINGS,
  repayments: REPAYMENTS,
  repayment: REPAYMENTS,
  lending: LENDING,
  loanNew: LENDING,
  other: OTHER,
  otherForm: OTHER,
  closingCount: CLOSING_COUNT,
  outcome: CLOSING_COUNT,
  difference: CLOSING_COUNT,
  seal: SEAL,
  shareOut: SHARE_OUT,
  closeCycle: SHARE_OUT,
  handOver: SHARE_OUT,
  handOverTo: SHARE_OUT,
  letIn: LET_IN,
  join: LET_IN,
  recovery: RECOVERY,
};
