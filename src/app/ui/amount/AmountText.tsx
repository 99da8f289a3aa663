/** An amount among other questions: a field, and the notes and coins it is. */
import { parseAmount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { TextField } from '../field/TextField.tsx';
import { NotesStack } from '../pieces/NotesStack.tsx';

export interface AmountTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

export function AmountText({ label, value, onChange, hint, problem }: AmountTextProps) {
  const { currency, sign } = useFormat();
  const typed = parseAmount(value, currency.digits);
  return (
    <div>
      <TextField
        label={`${label} (${sign})`}
        value={value}
        hint={hint}
        problem={problem}
        maxLength={20}
        inputMode="decimal"
        onChange={onChange}
      />
      {typed.ok ? <NotesStack amount={typed.amount} size="small" /> : null}
    </div>
  );
}
