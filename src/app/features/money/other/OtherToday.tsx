/** What this step has written today, so that nothing is written twice. */
import { useTranslation } from 'react-i18next';
import { idOf } from '../../../../ledger/entry.ts';
import { lineOf } from '../../../../ledger/report.ts';
import { standingLines } from '../../../meeting-page/steps.ts';
import { useEntryWords } from '../../../say/entry-words.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { MoneySign } from '../../../ui/money/MoneySign.tsx';

const KINDS: ReadonlySet<string> = new Set([
  'expense',
  'income',
  'box-to-bank',
  'bank-to-box',
  'bank-checked',
  'handed-to',
  'handed-by',
  'owed-paid',
  'match-received',
  'match-returned',
  'member-joined',
  'member-left',
  'member-settled',
  'leaver-paid',
  'offices-given',
]);
const NONE: ReadonlySet<string> = new Set();

export function OtherToday() {
  const { t } = useTranslation();
  const entryWords = useEntryWords();
  const entries = standingLines(useBook()).filter((entry) => KINDS.has(entry.kind));
  if (entries.length === 0) return null;
  return (
    <Card title={t('money.other.today')}>
      <List label={t('money.other.today')}>
        {entries.map((entry) => {
          const line = lineOf(entry, NONE);
          const words = entryWords(line);
          return (
            <ListRow
              key={idOf(entry)}
              icon={<MoneySign kind={words.sign} />}
              title={words.title}
              note={words.note ?? undefined}
              end={line.amount === null ? undefined : <Money amount={line.amount} />}
            />
          );
        })}
      </List>
    </Card>
  );
}
