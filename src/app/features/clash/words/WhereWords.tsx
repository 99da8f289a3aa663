/** Where the words of a card stand: whose name it is, by her number, or the line of the book that says them. */
import { useTranslation } from 'react-i18next';
import type { CardId } from '../../../../ledger/ids.ts';
import { lineOf } from '../../../../ledger/report.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';

export function WhereWords({ card }: { readonly card: CardId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const entryWords = useEntryWords();
  const member = useBook().members[card];
  const entries = useEntries(member ? null : { all: true }) ?? [];
  if (member) return <p>{t('members.number', { number: format.number(member.number) })}</p>;
  const entry = entries.find((one) => lineOf(one, new Set()).text === card);
  if (!entry) return null;
  const line = lineOf(entry, new Set());
  const words = entryWords(line);
  return (
    <>
      <p>{t('clash.words.where')}</p>
      <List label={t('clash.words.where')}>
        <ListRow
          title={words.title}
          end={line.amount === null ? undefined : <Money amount={line.amount} kind={words.sign} />}
          onClick={() => go('entry', { entry: line.entry })}
        />
      </List>
    </>
  );
}
