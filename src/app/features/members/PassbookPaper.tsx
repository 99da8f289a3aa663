/** The lines of a passbook to take along and to sign: what was moved, and what she had saved and owed after it. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../ledger/ids.ts';
import { amount } from '../../../ledger/money.ts';
import type { PassbookLine } from '../../../ledger/statement.ts';
import { useFormat } from '../../format/use-format.tsx';
import { LinesTable } from '../../paper/LinesTable.tsx';
import { Signatures } from '../../paper/Signatures.tsx';
import { Treasurer } from '../../paper/Treasurer.tsx';
import { useNames } from '../../state/use-book.tsx';
import { Name } from '../../ui/member/Name.tsx';

/** Their amount is wished for, not moved. */
const NO_MONEY: ReadonlySet<string> = new Set(['goal-set', 'goal-ended']);

export interface PassbookPaperProps {
  readonly member: MemberId;
  /** The oldest first. */
  readonly lines: readonly PassbookLine[];
}

export function PassbookPaper({ member, lines }: PassbookPaperProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  const columns = [
    {
      head: t('paper.money'),
      of: (line: PassbookLine) =>
        line.amount === null || NO_MONEY.has(line.kind) ? '' : format.money(amount(Math.abs(line.amount))),
    },
    {
      head: t('paper.saved'),
      // Between the lines of one correction savings may seem below zero.
      of: ({ savings }: PassbookLine) => (savings < 0 ? '' : format.money(savings)),
    },
    { head: t('paper.owed'), of: ({ owed }: PassbookLine) => format.money(owed) },
  ];
  return (
    <>
      <LinesTable caption={t('members.lines')} lines={lines} columns={columns} faceless />
      <div data-paper-only>
        <Signatures
          label={t('loanPaper.signatures')}
          people={[
            { key: 'member', who: <Name>{nameOf(member)}</Name> },
            { key: 'treasurer', who: <Treasurer /> },
          ]}
        />
      </div>
    </>
  );
}
