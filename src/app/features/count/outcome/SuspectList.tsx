/** The lines that could be the slip, each with its reason in one sentence. Nobody is accused: it is a line, not a person. */
import { useTranslation } from 'react-i18next';
import { idOf } from '../../../../ledger/entry.ts';
import type { Suspect } from '../../../../ledger/error-finder.ts';
import { amount } from '../../../../ledger/money.ts';
import { lineOf } from '../../../../ledger/report.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { MoneySign } from '../../../ui/money/MoneySign.tsx';

export interface SuspectListProps {
  readonly suspects: readonly Suspect[];
  readonly onPick: (suspect: Suspect) => void;
}

const MOST_SHOWN = 12;
const NOTHING_REVERSED: ReadonlySet<string> = new Set();

export function SuspectList({ suspects, onPick }: SuspectListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const entryWords = useEntryWords();
  return (
    <List label={t('count.finder.title')}>
      {suspects.slice(0, MOST_SHOWN).map((suspect) => {
        const words = entryWords(lineOf(suspect.entry, NOTHING_REVERSED));
        const size = (value: number) => format.money(amount(Math.abs(value)));
        return (
          <ListRow
            key={idOf(suspect.entry)}
            icon={<MoneySign kind={words.sign} />}
            title={words.title}
            note={t(`count.slip.${suspect.slip}`, { right: size(suspect.rightLeg) })}
            end={size(suspect.leg)}
            onClick={() => onPick(suspect)}
          />
        );
      })}
    </List>
  );
}
