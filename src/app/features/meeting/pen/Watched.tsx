/**
 * The meeting on a phone that does not write in it: who does, and every line as it arrives, to read. From here the pen is
 * taken up where it was passed to this phone, or taken over, with a reason, where the other one died.
 */
import { useTranslation } from 'react-i18next';
import type { OpenMeeting } from '../../../../ledger/book.ts';
import { amount } from '../../../../ledger/money.ts';
import type { Refusal } from '../../../../ledger/refusal.ts';
import { lineOf, type ReportLine } from '../../../../ledger/report.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useEntryWords } from '../../../say/entry-words.ts';
import { usePhoneWords } from '../../../say/phone-words.ts';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useBook } from '../../../state/use-book.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { MoneySign } from '../../../ui/money/MoneySign.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { Arriving } from '../more/Arriving.tsx';
import { Disagreeing } from './Disagreeing.tsx';
import { TakeOver } from './TakeOver.tsx';
import { TakeUp } from './TakeUp.tsx';

export interface WatchedProps {
  readonly open: OpenMeeting;
  /** Why this phone does not write. */
  readonly barred: Refusal;
}

export function Watched({ open, barred }: WatchedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <MeetingPage
      step={null}
      reads
      title={t('meeting.title', { number: format.number(open.number) })}
      actions={barred.code === 'penNotTaken' ? <TakeUp /> : null}
    >
      <p>
        {t(`meeting.kind.${open.kind}`)} · {format.dateLong(open.heldOn)}
      </p>
      <Arriving />
      <WhoWrites barred={barred} />
      <Disagreeing />
      <Lines open={open} />
      {barred.code === 'notThePen' ? <TakeOver pen={open.pen} /> : null}
    </MeetingPage>
  );
}

function WhoWrites({ barred }: { readonly barred: Refusal }) {
  const { t } = useTranslation();
  const { nameOf } = usePhoneWords();
  const words = useRefusalWords();
  // What is on its way says it itself.
  if (barred.code === 'notAllCovered') return null;
  if (barred.code === 'notThePen')
    return (
      <Notice title={t('pen.writes', { phone: nameOf(barred.figures.pen) })}>{t('pen.watching')}</Notice>
    );
  return <Notice tone="warn">{words(barred)}</Notice>;
}

/** The newest first: what arrives is seen without scrolling. */
function Lines({ open }: { readonly open: OpenMeeting }) {
  const { t } = useTranslation();
  const reversed = new Set(Object.keys(useBook().reversed));
  const lines = open.entries.slice(1).map((entry) => lineOf(entry, reversed));
  if (lines.length === 0) return <p>{t('meeting.minutes.noLines')}</p>;
  return (
    <List label={t('meeting.minutes.lines')}>
      {lines.reverse().map((line) => (
        <Line key={line.entry} line={line} />
      ))}
    </List>
  );
}

function Line({ line }: { readonly line: ReportLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useEntryWords()(line);
  const notes = [line.reversedHere ? t('meeting.minutes.corrected') : null, words.note];
  return (
    <ListRow
      icon={<MoneySign kind={words.sign} />}
      title={words.title}
      note={notes.filter((note) => note !== null).join(' · ') || undefined}
      end={line.amount === null ? undefined : format.money(amount(Math.abs(line.amount)))}
      struck={line.reversedHere}
    />
  );
}
