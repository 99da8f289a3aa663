/** How a start of the app ends: nothing that it awaited reaches it, and its handles are gone. */
import type { Phone } from './phone.ts';
import type { Start } from './start.ts';

export function killStart(phone: Phone, start: Start): void {
  start.gate.kill();
  start.carrier?.stop();
  start.session?.close();
  start.store?.close();
  if (phone.locks.includes(start)) phone.locks.splice(phone.locks.indexOf(start), 1);
  phone.starts.splice(phone.starts.indexOf(start), 1);
  if (phone.starts.length === 0) update(phone);
}

export function killPhone(phone: Phone): void {
  for (const start of [...phone.starts]) killStart(phone, start);
}

/** After a newer app took the disk over, the next start is of that app. */
function update(phone: Phone): void {
  phone.untold = false;
  phone.takenOver = null;
  phone.platter.version = Math.min(phone.platter.version, phone.version);
}
