/** What was answered so far about the bank's paper; kept as a draft. */
import type { CivilDate } from '../../../../ledger/civil-date.ts';

export type BankCheck = {
  readonly text: string;
  readonly on: CivilDate | '';
  /** The day was said. */
  readonly dated: boolean;
  /** Minor units; null until it is answered. */
  readonly balance: number | null;
  readonly people: readonly string[];
  readonly reason: string;
};

/** Before the first answer; the meeting's day is proposed. */
export const nothingSaid = (day: CivilDate | null): BankCheck => ({
  text: '',
  on: day ?? '',
  dated: false,
  balance: null,
  people: [],
  reason: '',
});
