/** What every section of a visit's form is given. */
import type { Typed, Wrong } from './typed.ts';

export interface SectionProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  /** What is wrong of it, once somebody wanted to go on. */
  readonly wrong: readonly Wrong[];
}
