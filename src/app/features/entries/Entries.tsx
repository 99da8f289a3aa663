/** Everything written down, the newest first, by member and by kind; from here any line can be corrected. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryKind } from '../../../ledger/entries/registry.ts';
import { kinds } from '../../../ledger/entries/registry.ts';
import { type DatedLine, datedLines } from '../../../ledger/statement.ts';
import { CopiedPhone } from '../../say/CopiedPhone.tsx';
import { useEntryWords } from '../../say/entry-words.ts';
import { LineList } from '../../say/LineList.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useMembers } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { Button } from '../../ui/Button.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { EntryFilter } from './EntryFilter.tsx';

const PAGE = 100;

export function Entries() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const words = useEntryWords();
  const members = useMembers();
  const entries = useEntries({ all: true });
  const [member, setMember] = useState('');
  const [kind, setKind] = useState<EntryKind | ''>('');
  const [shown, setShown] = useState(PAGE);
  const all = useMemo(() => (entries ? [...datedLines(book, entries)].reverse() : []), [book, entries]);
  const present = useMemo(() => kindsIn(all), [all]);
  const lines = all.filter(
    (line) => (member === '' || line.members.includes(member)) && (kind === '' || line.kind === kind),
  );
  return (
    <Page title={t('entries.title')} onBack={() => go('home')}>
      <CopiedPhone />
      <EntryFilter
        members={members}
        kinds={present}
        member={member}
        kind={kind}
        onMember={setMember}
        onKind={setKind}
      />
      {entries && lines.length === 0 ? <EmptyState title={t('entries.none')} /> : null}
      <LineList
        lines={lines.slice(0, shown)}
        endOf={(line) =>
          line.amount === null ? undefined : <Money amount={line.amount} kind={words(line).sign} />
        }
      />
      {lines.length > shown ? (
        <Button wide onClick={() => setShown(shown + PAGE)}>
          {t('entries.more')}
        </Button>
      ) : null}
    </Page>
  );
}

/** The kinds that occur, for the filter; what only frames a meeting is left in too, so that every line can be found. */
function kindsIn(lines: readonly DatedLine[]): readonly EntryKind[] {
  return [...new Set(lines.map((line) => line.kind))].filter((kind) => kinds(kind)).sort() as EntryKind[];
}
