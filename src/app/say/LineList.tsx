/**
 * Lines of the book under the day they were written on, newest first as given. A line of one member shows her face; a
 * corrected line stays, struck through, and says so.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatedLine } from '../../ledger/statement.ts';
import { useFormat } from '../format/use-format.tsx';
import { useGo, useParam } from '../state/navigation.ts';
import { useNames } from '../state/use-book.tsx';
import { Card, List, ListRow } from '../ui/list/List.tsx';
import { useEntryWords } from './entry-words.ts';

export interface LineListProps<Line extends DatedLine> {
  readonly lines: readonly Line[];
  /** The amount at the end of the row. */
  readonly endOf: (line: Line) => ReactNode;
  /** A few more words under it. */
  readonly noteOf?: (line: Line) => string;
  /** All lines are one person's: her face is not repeated. */
  readonly faceless?: boolean;
}

export function LineList<Line extends DatedLine>({ lines, endOf, noteOf, faceless }: LineListProps<Line>) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { faceOf } = useNames();
  const words = useEntryWords();
  const here = useParam('entry');
  return byDay(lines).map(({ key, on, lines: day }) => {
    const title = on ? format.dateLong(on) : t('entry.founded');
    return (
      <Card key={key} title={title}>
        <List label={title}>
          {day.map((line) => {
            const said = words(line);
            const [only] = line.members;
            const face = !faceless && line.members.length === 1 && only ? faceOf(only) : undefined;
            const notes = [said.note, noteOf?.(line), line.reversedBy ? t('ui.corrected') : ''];
            return (
              <ListRow
                key={line.entry}
                member={face}
                title={face || faceless ? said.what : said.title}
                note={notes.filter(Boolean).join(' · ')}
                struck={line.reversedBy !== null}
                end={endOf(line)}
                current={line.entry === here || undefined}
                onClick={() => go('entry', { entry: line.entry })}
              />
            );
          })}
        </List>
      </Card>
    );
  });
}

interface Day<Line> {
  readonly key: string;
  readonly on: DatedLine['on'];
  readonly lines: Line[];
}

/** Neighbours of one day and one meeting stand together; the order is kept. */
function byDay<Line extends DatedLine>(lines: readonly Line[]): readonly Day<Line>[] {
  const days: Day<Line>[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    const before = last?.lines.at(-1);
    if (last && before && before.on === line.on && before.meeting === line.meeting) last.lines.push(line);
    else days.push({ key: line.entry, on: line.on, lines: [line] });
  }
  return days;
}
