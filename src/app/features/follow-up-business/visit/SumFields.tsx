/**
 * Sums of money one under the other, each with the amount field of the app. The keypad, or the notes to tap, stand under the one that
 * is being asked for; Enter, or a tap on another, goes on to that. What is typed is handed out as it stands.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { AmountField } from '../../../ui/amount/AmountField.tsx';
import input from '../../../ui/amount/AmountInput.module.css';
import { Keypad } from '../../../ui/amount/Keypad.tsx';
import { TapNotes } from '../../../ui/amount/TapNotes.tsx';
import { useAmountProblem } from '../../../ui/amount/use-amount-problem.ts';
import { WaySwitch } from '../../../ui/amount/WaySwitch.tsx';
import text from '../../../ui/field/TextField.module.css';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { useUiSettings } from '../../../ui/ui-provider.tsx';
import { IN_SIGHT } from '../look.ts';
import type { SectionProps } from './section.ts';
import { figureOf, type MoneyField } from './typed.ts';

export interface SumFieldsProps extends SectionProps {
  readonly fields: readonly MoneyField[];
  /** What is asked besides, under one of them. */
  readonly under?: Partial<Readonly<Record<MoneyField, ReactNode>>>;
}

export function SumFields({ fields, under, ...section }: SumFieldsProps) {
  const [asked, setAsked] = useState<MoneyField | undefined>(fields[0]);
  const [way, setWay] = useState(useUiSettings().amountWay);
  const wrong = fields.filter((field) => section.wrong.includes(field));
  const isWrong = wrong.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when somebody wanted to go on, and not at each figure after
  useEffect(() => {
    if (isWrong) setAsked(wrong[0]);
  }, [isWrong]);
  return fields.map((field, at) => (
    <OneSum
      key={field}
      {...section}
      field={field}
      isAsked={field === asked}
      onAsk={() => setAsked(field)}
      onEnter={() => setAsked(fields[at + 1] ?? field)}
      way={way}
      onWay={setWay}
    >
      {under?.[field]}
    </OneSum>
  ));
}

interface OneSumProps extends SectionProps {
  readonly field: MoneyField;
  readonly isAsked: boolean;
  readonly onAsk: () => void;
  readonly onEnter: () => void;
  readonly way: 'keypad' | 'notes';
  readonly onWay: (way: 'keypad' | 'notes') => void;
  readonly children: ReactNode;
}

function OneSum(props: OneSumProps) {
  const { typed, onTyped, wrong, field, isAsked, onAsk, onEnter, way, onWay, children } = props;
  const { t } = useTranslation();
  const { digits } = useFormat().currency;
  const problemWords = useAmountProblem(digits);
  const id = useId();
  const place = useComeTo(isAsked);
  const sum = typed.money[field] ?? '';
  const figure = figureOf(sum, digits);
  const amount = figure.is === 'told' && figure.amount > 0 ? figure.amount : undefined;
  const type = (next: string) => onTyped({ ...typed, money: { ...typed.money, [field]: next } });
  const problem = wrong.includes(field) && figure.is === 'wrong' ? problemWords(figure.problem) : undefined;
  const name = t(`business.figure.${field}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's meaning to a sum with its keypad
    <div ref={place} role="group" aria-label={name} className={input.input} style={IN_SIGHT} onFocus={onAsk}>
      <div className={text.field}>
        <label className={text.label} htmlFor={id}>
          {name}
        </label>
        <p className={text.hint}>{t(`business.what.${field}`)}</p>
      </div>
      <AmountField
        id={id}
        label={name}
        text={sum}
        onText={type}
        onEnter={onEnter}
        placeholder="–"
        amount={amount}
        problemId={problem ? `${id}-problem` : undefined}
      >
        {amount === undefined ? null : <NotesStack amount={amount} size="small" />}
      </AmountField>
      {problem ? (
        <p id={`${id}-problem`} className={text.problem} role="alert">
          {problem}
        </p>
      ) : null}
      {children}
      {isAsked ? (
        <>
          <div className={input.answers}>
            <WaySwitch way={way} onWay={onWay} />
          </div>
          {way === 'keypad' ? <Keypad text={sum} onText={type} /> : <TapNotes text={sum} onText={type} />}
        </>
      ) : null}
    </div>
  );
}

/** When it is asked for after another: all of it in sight, and the keyboard in its field. */
function useComeTo(isAsked: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(isAsked);
  useEffect(() => {
    if (isAsked && !before.current) {
      const { current } = place;
      if (!current?.contains(document.activeElement))
        current?.querySelector('input')?.focus({ preventScroll: true });
      current?.scrollIntoView?.({ block: 'nearest' });
    }
    before.current = isAsked;
  }, [isAsked]);
  return place;
}
