/** Every line of a member's passbook, the newest first, with what she had saved and owed after it; on paper as a table. */
import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../ledger/entry.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import { passbook } from '../../../ledger/statement.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useEntryWords } from '../../say/entry-words.ts';
import { LineList } from '../../say/LineList.tsx';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { PassbookPaper } from './PassbookPaper.tsx';

export interface PassbookLinesProps {
  readonly member: MemberId;
  /** All of the book; null until they are read. */
  readonly entries: readonly Entry[] | null;
}

export function PassbookLines({ member, entries }: PassbookLinesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const words = useEntryWords();
  const lines = useMemo(() => (entries ? passbook(book, entries, member) : []), [book, entries, member]);
  return (
    <>
      <div data-screen-only>
        <h2>{t('members.lines')}</h2>
        <LineList
          lines={[...lines].reverse()}
          faceless
          endOf={(line) =>
            line.amount === null ? undefined : <Money amount={line.amount} kind={words(line).sign} />
          }
          // Between the lines of one correction savings may seem below zero: only what stands after it is said.
          noteOf={(line) =>
            [
              line.savingsLeg !== 0 && line.savings >= 0
                ? t('members.thenSaved', { amount: format.money(line.savings) })
                : '',
              line.loanLeg !== 0 ? t('members.thenOwed', { amount: format.money(line.owed) }) : '',
            ]
              .filter(Boolean)
              .join(' · ')
          }
        />
        <Button wide icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('meeting.minutes.print')}
        </Button>
      </div>
      <PassbookPaper member={member} lines={lines} />
    </>
  );
}
