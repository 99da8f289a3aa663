/** Whether a card is newer here than it is known to be in the box. What the box erased, it never takes again. */
import type { CardOut, CardThere } from './types.ts';

export function isOut({ version }: CardOut, there: CardThere | undefined): boolean {
  if (there?.erased) return false;
  if (there === undefined || version === null) return true;
  return version > there.version;
}
