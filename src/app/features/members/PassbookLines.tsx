/** Every line of a member's passbook, the newest first; a corrected line stays, struck through, with its opposite. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../ledger/ids.ts';
import { passbook } from '../../../ledger/statement.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useEntryWords } from '../../say/entry-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';

export function PassbookLines({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const words = useEntryWords();
  const entries = useEntries({ all: true });
  const lines = useMemo(
    () => (entries ? [...passbook(book, entries, member)].reverse() : []),
    [book, entries, member],
  );
  return (
    <Card title={t('members.lines')}>
      <List label={t('members.lines')}>
        {lines.map((line) => (
          <ListRow
            key={line.entry}
            title={words(line).what}
            note={[
              line.on ? format.date(line.on) : '',
              line.savingsLeg !== 0 ? t('members.thenSaved', { amount: format.money(line.savings) }) : '',
              line.loanLeg !== 0 ? t('members.thenOwed', { amount: format.money(line.owed) }) : '',
              line.reversedBy ? t('members.corrected') : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            struck={line.reversedBy !== null}
            end={line.amount !== null ? <Money amount={line.amount} kind={words(line).sign} /> : undefined}
            onClick={() => go('entry', { entry: line.entry })}
          />
        ))}
      </List>
    </Card>
  );
}
