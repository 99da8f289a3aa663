/**
 * "How much?": the figure, the notes it is, chips, and two ways in (keypad, tap the notes). Hands out an Amount only when
 * the text is one; says beside the field what is wrong otherwise, and keeps what was typed. An amount of more than three
 * times the usual is asked again (ExtraZeroGuard).
 */
import { type ReactNode, useId, useState } from 'react';
import { type Amount, type AmountProblem, parseAmount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Button } from '../Button.tsx';
import { NotesStack } from '../pieces/NotesStack.tsx';
import { useUiSettings } from '../ui-provider.tsx';
import { type AmountChip, AmountChips } from './AmountChips.tsx';
import { AmountField } from './AmountField.tsx';
import styles from './AmountInput.module.css';
import { ExtraZeroGuard, isFarAbove } from './ExtraZeroGuard.tsx';
import { Keypad } from './Keypad.tsx';
import { TapNotes } from './TapNotes.tsx';
import { useAmountProblem } from './use-amount-problem.ts';
import { WaySwitch } from './WaySwitch.tsx';

export interface AmountInputProps {
  /** The question, as the field's name. */
  readonly label: string;
  /** What was typed; the screen keeps it. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onAmount: (amount: Amount) => void;
  /** The words of the main action. */
  readonly actionLabel: string;
  readonly chips?: readonly AmountChip[] | undefined;
  /** A chip is the answer: it goes on at once, without the main button. */
  readonly chipsGoOn?: boolean | undefined;
  /** Her usual amount: more than three times as much is asked again. */
  readonly usual?: Amount | undefined;
  /** A refusal of the book, in words, beside the field. */
  readonly refusal?: string | undefined;
  /** What may be done about the refusal, under its words. */
  readonly ways?: ReactNode;
}

export function AmountInput(props: AmountInputProps) {
  const { label, text, onText, onAmount, actionLabel, chips = [], chipsGoOn, usual, refusal, ways } = props;
  const format = useFormat();
  const [way, setWay] = useState(useUiSettings().amountWay);
  const [problem, setProblem] = useState<AmountProblem | null>(null);
  const [doubted, setDoubted] = useState<Amount | null>(null);
  const id = useId();
  const { digits } = format.currency;
  const problemWords = useAmountProblem(digits);
  const typed = parseAmount(text, digits);
  const type = (next: string) => {
    setProblem(null);
    onText(next);
  };
  const goOn = (amount: Amount) => {
    if (usual !== undefined && isFarAbove(amount, usual)) return setDoubted(amount);
    onAmount(amount);
  };
  const submit = () => (typed.ok ? goOn(typed.amount) : setProblem(typed.code));
  const choose = (amount: Amount) => {
    type(format.typed(amount));
    if (chipsGoOn) goOn(amount);
  };
  const words = problemWords(problem) ?? refusal;
  return (
    <div className={styles.input}>
      <AmountField
        id={id}
        label={label}
        text={text}
        onText={type}
        onEnter={submit}
        amount={typed.ok ? typed.amount : undefined}
        problemId={words ? `${id}-problem` : undefined}
      >
        {typed.ok ? <NotesStack amount={typed.amount} size="small" /> : null}
      </AmountField>
      <Trouble id={`${id}-problem`} words={words} />
      {problem ? null : ways}
      <div className={styles.answers}>
        <AmountChips chips={chips} chosen={typed.ok ? typed.amount : null} onChoose={choose} />
        <WaySwitch way={way} onWay={setWay} />
      </div>
      {way === 'keypad' ? <Keypad text={text} onText={type} /> : <TapNotes text={text} onText={type} />}
      <div className={styles.action}>
        <Button kind="primary" onClick={submit}>
          {actionLabel}
        </Button>
      </div>
      {doubted !== null && usual !== undefined ? (
        <ExtraZeroGuard
          amount={doubted}
          usual={usual}
          onChange={() => setDoubted(null)}
          onAgree={() => {
            setDoubted(null);
            onAmount(doubted);
          }}
        />
      ) : null}
    </div>
  );
}

/** What is wrong, said at once and kept beside the field. */
function Trouble({ id, words }: { readonly id: string; readonly words: string | undefined }) {
  return (
    <div aria-live="polite">
      {words ? (
        <p id={id} className={styles.problem}>
          {words}
        </p>
      ) : null}
    </div>
  );
}
