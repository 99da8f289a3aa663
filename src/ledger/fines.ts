/** Which fine the conditions name for how somebody came. It is suggested, never charged by itself. */
import type { AttendanceStatus } from './book.ts';
import type { Conditions, Fine } from './conditions/conditions.ts';

/** Null where none fits: who sent her money is absent only where that was agreed. */
export function fineFor(
  { fines, represented }: Conditions,
  status: AttendanceStatus | undefined,
): Fine | null {
  const cause = status === 'represented' && represented.fined ? 'absent' : status;
  return fines.find((fine) => fine.cause === cause) ?? null;
}
