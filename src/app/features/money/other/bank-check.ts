/** What was answered so far about the bank's paper; kept as a draft. */
import type { CivilDate } from '../../../../ledger/civil-date.ts';

export type BankCheck = {
  readonly text: string;
  readonly on: CivilDate | '';
  /** Minor units; null until it is answered. */
  readonly balance: number | null;
  readonly people: readonly string[];
  readonly reason: string;
};
