/** One row of the sheet: her name, a box for each thing she may pay, what they come to, and what looks wrong about it. */
import { useTranslation } from 'react-i18next';
import { type Amount, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useBook } from '../../../state/use-book.tsx';
import { isFarAbove } from '../../../ui/amount/ExtraZeroGuard.tsx';
import { LONGEST_TYPED } from '../../../ui/amount/Keypad.tsx';
import { useAmountProblem } from '../../../ui/amount/use-amount-problem.ts';
import { TextField } from '../../../ui/field/TextField.tsx';
import type { MemberChoice } from '../../../ui/member/face.ts';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useLineName } from '../round/use-line-name.ts';
import { sumByMember } from '../today.ts';
import { usePreview } from '../use-preview.ts';
import styles from './from-paper.module.css';
import type { SheetRow } from './sheet.ts';

export interface SheetRowFieldsProps {
  readonly member: MemberChoice;
  readonly row: SheetRow;
  /** What she usually saves; zero where that is not known. */
  readonly usual: Amount;
  readonly onText: (line: string, text: string) => void;
}

export function SheetRowFields({ member, row, usual, onText }: SheetRowFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const lineName = useLineName();
  const problemWords = useAmountProblem(format.currency.digits);
  return (
    <li>
      <fieldset className={styles.row}>
        <legend className={styles.who}>
          <MemberName member={member} size="small" />
        </legend>
        {row.cells.map((cell) => (
          <TextField
            key={cell.line.key}
            label={lineName(cell.line)}
            value={cell.text}
            onChange={(text) => onText(cell.line.key, text)}
            hint={
              cell.line.asked === null
                ? undefined
                : t('money.round.asked', { amount: format.money(cell.line.asked) })
            }
            problem={problemWords(cell.problem)}
            inputMode="decimal"
            maxLength={LONGEST_TYPED}
          />
        ))}
        <p className={styles.sum}>
          {t('paper.sum')} <output>{format.money(row.cash)}</output>
        </p>
      </fieldset>
      <RowNotes member={member} row={row} usual={usual} />
    </li>
  );
}

/** What the book would refuse of this row alone, what is far above her usual, what she saved today already, and what goes back. */
function RowNotes({ member, row, usual }: Omit<SheetRowFieldsProps, 'onText'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const preview = usePreview();
  const refusalWords = useRefusalWords();
  const refusal = row.drafts.length > 0 ? preview({ do: 'write', drafts: row.drafts }) : null;
  const today = sumByMember(book, 'deposit').get(member.id) ?? ZERO;
  const saving = row.cells.find(({ line }) => line.is === 'saving')?.typed ?? ZERO;
  const notes = [
    refusal && !refusal.overridable ? refusalWords(refusal) : null,
    isFarAbove(saving, usual) ? t('paper.typeIn.farAbove', { amount: format.money(usual) }) : null,
    today > 0 ? t('money.deposit.already', { amount: format.money(today) }) : null,
    row.back > 0 ? t('money.deposit.giveBack', { amount: format.money(row.back) }) : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <Notice tone="warn">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  );
}
