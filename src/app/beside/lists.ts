/** Which list stands beside what was tapped in it. Must not know: components. */
import type { RouteId } from '../routes.ts';

const LIST_OF: Partial<Readonly<Record<RouteId, RouteId>>> = {
  passbook: 'members',
  memberNew: 'members',
  memberEdit: 'members',
  loan: 'loans',
  entry: 'entries',
  correction: 'entries',
  statement: 'statements',
  phone: 'phones',
  deposit: 'savings',
  withdrawal: 'savings',
  repayment: 'repayments',
  loanNew: 'lending',
  leaverPaid: 'leavers',
  handOverTo: 'handOver',
};

export const listOf = (route: RouteId): RouteId | undefined => LIST_OF[route];
