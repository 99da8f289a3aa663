/** The lines of the meeting in order, with the signs of their money; a corrected one is struck through and says so. */
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import { idOf } from '../../../../ledger/entry.ts';
import { amount } from '../../../../ledger/money.ts';
import type { ReportLine } from '../../../../ledger/report.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { useEntries } from '../../../state/use-entries.ts';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { MoneySign } from '../../../ui/money/MoneySign.tsx';
import type { SealedMeeting } from './sealed-meeting.ts';

export function MinutesLines({ meeting }: { readonly meeting: SealedMeeting }) {
  const { t } = useTranslation();
  const correctedOn = useCorrectedOn(meeting);
  if (meeting.lines.length === 0) return <p>{t('meeting.minutes.noLines')}</p>;
  return (
    <List label={t('meeting.minutes.lines')}>
      {meeting.lines.map((line) => (
        <Line key={line.entry} line={line} correctedOn={correctedOn(line)} />
      ))}
    </List>
  );
}

type Corrected = { readonly here: true } | { readonly here: false; readonly on: CivilDate | null };

function Line({ line, correctedOn }: { readonly line: ReportLine; readonly correctedOn: Corrected | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useEntryWords()(line);
  const corrected = () => {
    if (!correctedOn) return null;
    if (correctedOn.here) return t('meeting.minutes.corrected');
    return correctedOn.on
      ? t('meeting.minutes.correctedOn', { date: format.date(correctedOn.on) })
      : t('meeting.minutes.correctedLater');
  };
  const notes = [corrected(), words.note].filter((note) => note !== null);
  return (
    <ListRow
      icon={<MoneySign kind={words.sign} />}
      title={words.title}
      note={notes.length > 0 ? notes.join(' · ') : undefined}
      end={line.amount === null ? undefined : format.money(amount(Math.abs(line.amount)))}
      struck={correctedOn !== null}
    />
  );
}

/** When a line was corrected: here, or on the day of a later meeting. */
function useCorrectedOn(meeting: SealedMeeting): (line: ReportLine) => Corrected | null {
  const ids = Object.values(meeting.correctedLater);
  const reversals = useEntries(ids.length > 0 ? { ids } : null);
  const places = [...new Set(reversals?.map((entry) => entry.place) ?? [])];
  const openings = useEntries(places.length > 0 ? { ids: places } : null);
  return (line) => {
    if (line.reversedHere) return { here: true };
    const reversal = meeting.correctedLater[line.entry];
    if (!reversal) return null;
    const place = reversals?.find((entry) => idOf(entry) === reversal)?.place;
    const opening = openings?.find((entry) => idOf(entry) === place);
    return { here: false, on: (opening?.body.heldOn as CivilDate | undefined) ?? null };
  };
}
