/** Every meeting of the group, the newest first; each leads to its minutes. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingsIn } from '../../../../ledger/statements/meetings.ts';
import { useValues } from '../../../figures/use-values.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { StatementPage } from '../StatementPage.tsx';
import type { StatementTable } from '../table.ts';

const CAME: ReadonlySet<string> = new Set(['present', 'late']);

export function Meetings() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { count } = useValues();
  const entries = useEntries({ all: true });
  const meetings = useMemo(() => (entries ? meetingsIn(book, entries) : null), [book, entries]);
  if (!meetings) return null;
  const title = t('statements.name.meetings');
  const table: StatementTable = {
    key: 'meetings',
    caption: title,
    head: t('statements.meetings.meeting'),
    notes: [
      { label: t('statements.meetings.heldOn'), silent: true },
      { label: t('statements.meetings.plannedOn') },
      { label: t('statements.meetings.ended'), silent: true },
    ],
    values: [t('statements.meetings.came')],
    rows: [...meetings].reverse().map((meeting) => ({
      key: meeting.id,
      title: t('statements.meetings.number', { number: format.number(meeting.number) }),
      notes: [
        format.dateLong(meeting.heldOn),
        meeting.plannedOn === meeting.heldOn ? null : format.date(meeting.plannedOn),
        t(`statements.meetings.is.${meeting.ended}`),
      ],
      values: [
        meeting.marks.size === 0
          ? null
          : count([...meeting.marks.values()].filter((status) => CAME.has(status)).length),
      ],
      ...(meeting.ended === 'sealed' ? { onOpen: () => go('minutes', { meeting: meeting.id }) } : {}),
    })),
  };
  return <StatementPage title={title} tables={[table]} empty={t('statements.meetings.empty')} />;
}
