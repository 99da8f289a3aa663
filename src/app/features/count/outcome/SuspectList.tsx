/** The lines that could be the slip, each with its reason in one sentence. Nobody is accused: it is a line, not a person. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
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
  /** The day of its meeting, where lines of several meetings stand together. */
  readonly dayOf?: ((suspect: Suspect) => CivilDate | null) | undefined;
}

const MOST_SHOWN = 12;
const NOTHING_REVERSED: ReadonlySet<string> = new Set();

export function SuspectList({ suspects, onPick, dayOf }: SuspectListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const entryWords = useEntryWords();
  return (
    <List label={t('count.finder.title')}>
      {suspects.slice(0, MOST_SHOWN).map((suspect) => {
        const words = entryWords(lineOf(suspect.entry, NOTHING_REVERSED));
        const day = dayOf?.(suspect);
        const size = (value: number) => format.money(amount(Math.abs(value)));
        const reason = t(`count.slip.${suspect.slip}`, { right: size(suspect.rightLeg) });
        return (
          <ListRow
            key={idOf(suspect.entry)}
            icon={<MoneySign kind={words.sign} />}
            title={words.title}
            note={day ? `${format.date(day)} · ${reason}` : reason}
            end={size(suspect.leg)}
            onClick={() => onPick(suspect)}
          />
        );
      })}
    </List>
  );
}
