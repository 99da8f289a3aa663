/** Ready amounts: "same as last time", the community's usual ones. */
import type { Amount } from '../../../ledger/money.ts';
import { Chip } from '../field/Chip.tsx';
import styles from './AmountInput.module.css';

export interface AmountChip {
  readonly label: string;
  readonly amount: Amount;
}

export interface AmountChipsProps {
  readonly chips: readonly AmountChip[];
  readonly chosen: Amount | null;
  readonly onChoose: (amount: Amount) => void;
}

export function AmountChips({ chips, chosen, onChoose }: AmountChipsProps) {
  if (chips.length === 0) return null;
  return (
    <div className={styles.chips}>
      {chips.map((chip) => (
        <Chip
          key={`${chip.label}-${chip.amount}`}
          pressed={chosen === chip.amount}
          onClick={() => onChoose(chip.amount)}
        >
          {chip.label}
        </Chip>
      ))}
    </div>
  );
}
