/** S6: once a newer app has taken the database over, the old one writes nothing any more. */
import type { TableName } from '../../../src/store/rows.ts';
import { type Phone, rowsOf } from '../phone/phone.ts';
import { holds } from '../world/violation.ts';

export function lookAtOldApp(
  phone: Phone,
  before: ReadonlyMap<TableName, ReadonlyMap<string, unknown>>,
): void {
  for (const [name, rows] of before) {
    const now = rowsOf(phone, name);
    const isSame = now.size === rows.size && [...rows].every(([key, row]) => now.get(key) === row);
    holds(isSame, 'S6', () => `an old app wrote to ${name} of ${phone.name}`);
  }
}
