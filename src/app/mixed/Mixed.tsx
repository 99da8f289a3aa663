/** While it stands, the app speaks of women and men; where the words cannot be had, as always. */
import { useLater } from '../ui/use-later.ts';

const bring = () => import('./Speak.tsx');

export function Mixed() {
  const late = useLater(bring);
  return late ? <late.Speak /> : null;
}
