/** What every question of setting a goal is given. */
import type { Typed } from './draft.ts';

export interface QuestionProps {
  /** The question, as title and as the name of its field. */
  readonly question: string;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}
