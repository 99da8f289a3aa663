/** One meeting of the practice community, as it is about to be written. */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { MemberId } from '../../ledger/ids.ts';
import type { MeetingStory } from './story.ts';
import type { PracticeWords } from './words.ts';

/** What the writing of one meeting needs to know. */
export interface Scene {
  readonly story: MeetingStory;
  readonly number: number;
  readonly heldOn: CivilDate;
  readonly members: readonly MemberId[];
  readonly words: PracticeWords;
  /** A free text, of a goal with its picture: its card's id goes into the entry. */
  readonly text: (words: string, symbol?: string) => string;
}
