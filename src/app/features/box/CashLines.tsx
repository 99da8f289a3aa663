/** Movements of cash: what came in (+) or went out (−), and what there was after it. */
import { useTranslation } from 'react-i18next';
import { amount } from '../../../ledger/money.ts';
import type { CashLine } from '../../../ledger/statement.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useEntryWords } from '../../say/entry-words.ts';
import { useGo } from '../../state/navigation.ts';
import { List, ListRow } from '../../ui/list/List.tsx';

export function CashLines({ lines }: { readonly lines: readonly CashLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const words = useEntryWords();
  if (lines.length === 0) return <p>{t('box.noMovements')}</p>;
  return (
    <List label={t('box.movements')}>
      {lines.map((line) => (
        <ListRow
          key={line.entry}
          title={words(line).title}
          note={[
            line.on ? format.date(line.on) : '',
            t('box.after', { amount: format.money(line.balance) }),
            line.reversedBy ? t('box.corrected') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
          struck={line.reversedBy !== null}
          end={t(line.leg > 0 ? 'box.in' : 'box.out', { amount: format.money(amount(Math.abs(line.leg))) })}
          onClick={() => go('entry', { entry: line.entry })}
        />
      ))}
    </List>
  );
}
