/** One line of the book: what it says, when and where it was written, what became of it, and the way to correct it. */
import { useTranslation } from 'react-i18next';
import { isCivilDate } from '../../../ledger/civil-date.ts';
import { kinds } from '../../../ledger/entries/registry.ts';
import type { Entry } from '../../../ledger/entry.ts';
import { lineOf } from '../../../ledger/report.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useEntryWords } from '../../say/entry-words.ts';
import { WrittenTwice } from '../../say/WrittenTwice.tsx';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBarred } from '../../state/use-barred.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export function EntryScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const id = useParam('entry');
  const found = useEntries({ ids: [id] });
  if (!found) return null;
  const entry = found[0];
  if (!entry) {
    return (
      <Page title={t('entries.title')} onBack={() => go('entries')}>
        <EmptyState title={t('entries.unknown')} />
      </Page>
    );
  }
  return <EntryDetails entry={entry} id={id} />;
}

function EntryDetails({ entry, id }: { readonly entry: Entry; readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { faceOf } = useNames();
  const barred = useBarred();
  const line = lineOf(entry, new Set(Object.keys(book.reversed)));
  const said = useEntryWords()(line);
  const reversal = book.reversed[id];
  const reversible = (kinds(entry.kind)?.reversible ?? false) && !reversal && !barred;
  const replaces = entry.body.replaces ?? (entry.kind === 'reversal' ? entry.body.entry : undefined);
  const day = entry.claimedAt.slice(0, 10);
  return (
    <Page
      title={said.what}
      onBack={() => go('entries')}
      actions={
        reversible ? (
          <Button kind="primary" disabled={!book.open} onClick={() => go('correction', { entry: id })}>
            {t('entries.correct')}
          </Button>
        ) : undefined
      }
    >
      {reversal ? (
        <Notice tone="warn" title={t('entries.wasCorrected')}>
          <Button onClick={() => go('entry', { entry: reversal })}>{t('entries.seeCorrection')}</Button>
        </Notice>
      ) : null}
      <Card>
        {line.amount === null ? null : <Money amount={line.amount} kind={said.sign} size="figure" notes />}
        {said.note ? <p>{said.note}</p> : null}
        <List label={t('entries.people')}>
          {line.members.map((member) => (
            <ListRow key={member} member={faceOf(member)} />
          ))}
        </List>
      </Card>
      {line.text === null ? null : <WrittenTwice card={line.text} />}
      {typeof replaces === 'string' ? (
        <Button wide onClick={() => go('entry', { entry: replaces })}>
          {t('entries.seeFirst')}
        </Button>
      ) : null}
      <p>
        {t('entries.writtenAt', {
          when: isCivilDate(day) ? format.dateLong(day) : entry.claimedAt,
          id: shortId(entry),
        })}
      </p>
      {reversible && !book.open ? <Notice>{t('entries.correctInMeeting')}</Notice> : null}
    </Page>
  );
}

/** Enough of its sheet to tell it from others in the room, and its number. */
const shortId = (entry: Entry): string => `${entry.sheet.slice(0, 6)}:${entry.number}`;
