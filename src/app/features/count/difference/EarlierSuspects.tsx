/** The finder over earlier meetings. What it finds is put right in one step; the box does not move. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book, Difference } from '../../../../ledger/book.ts';
import { openPart } from '../../../../ledger/entries/differences.ts';
import { compareEntries, type Entry, idOf } from '../../../../ledger/entry.ts';
import { findSuspects, type Suspect } from '../../../../ledger/error-finder.ts';
import { countedEntries } from '../../../../ledger/statement.ts';
import { useBook } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { CorrectLine } from '../outcome/CorrectLine.tsx';
import { SuspectList } from '../outcome/SuspectList.tsx';

/** About half a year of meetings: a slip is seldom found later. */
const ENTRIES_READ = 600;

export function EarlierSuspects({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const book = useBook();
  const entries = useEntries({ limit: ENTRIES_READ, newestFirst: true });
  const [picked, setPicked] = useState<Suspect | null>(null);
  const suspects = useMemo(
    () => (entries ? suspectsOf(book, entries, difference) : []),
    [book, entries, difference],
  );
  return (
    <>
      <h2>{t('count.finder.heading')}</h2>
      {suspects.length > 0 ? (
        <SuspectList suspects={suspects} onPick={setPicked} />
      ) : (
        <p>{t('count.finder.nothing')}</p>
      )}
      {picked ? (
        <CorrectLine
          suspect={picked}
          boxLeg={{ is: 'explains', difference: difference.id }}
          onClose={() => setPicked(null)}
        />
      ) : null}
    </>
  );
}

/** Lines of sealed meetings that were there when the difference was found; those of its own meeting first. */
function suspectsOf(book: Book, entries: readonly Entry[], difference: Difference): readonly Suspect[] {
  const found = entries.find((entry) => idOf(entry) === difference.id);
  const earlier = countedEntries(book, entries).filter(
    (entry) =>
      entry.place !== book.open?.id &&
      entry.place !== 'founding' &&
      (!found || compareEntries(entry, found) < 0),
  );
  const suspects = findSuspects(book, earlier, openPart(difference)).filter(
    (suspect) => suspect.replacements !== null,
  );
  const near = (suspect: Suspect) => (suspect.entry.place === found?.place ? 0 : 1);
  return [...suspects].sort((left, right) => near(left) - near(right));
}
