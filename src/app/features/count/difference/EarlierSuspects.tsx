/** The finder over earlier meetings. What it finds is put right in one step; the box does not move. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book, Difference } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import { openPart } from '../../../../ledger/difference.ts';
import { compareEntries, type Entry, idOf } from '../../../../ledger/entry.ts';
import { findSuspects, type Suspect } from '../../../../ledger/error-finder.ts';
import { countedEntries } from '../../../../ledger/statement.ts';
import { useBook } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { Button } from '../../../ui/Button.tsx';
import { CorrectLine } from '../outcome/CorrectLine.tsx';
import { SuspectList } from '../outcome/SuspectList.tsx';

/** About half a year of meetings: a slip is seldom found later. */
const ENTRIES_READ = 600;

export function EarlierSuspects({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const book = useBook();
  const entries = useEntries({ limit: ENTRIES_READ, newestFirst: true });
  const [picked, setPicked] = useState<Suspect | null>(null);
  const [all, setAll] = useState(false);
  const { near, far } = useMemo(
    () => suspectsOf(book, entries ?? [], difference),
    [book, entries, difference],
  );
  const shown = all || near.length === 0 ? [...near, ...far] : near;
  const dayOf = ({ entry }: Suspect) => {
    const opening = entries?.find((one) => idOf(one) === entry.place);
    return (opening?.body.heldOn as CivilDate | undefined) ?? null;
  };
  return (
    <>
      <h2>{t('count.finder.heading')}</h2>
      {shown.length > 0 ? (
        <SuspectList suspects={shown} onPick={setPicked} dayOf={dayOf} />
      ) : (
        <p>{t('count.finder.nothing')}</p>
      )}
      {shown.length < near.length + far.length ? (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('count.finder.earlier')}
        </Button>
      ) : null}
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

interface Suspects {
  /** Of the meeting in which the difference was found. */
  readonly near: readonly Suspect[];
  readonly far: readonly Suspect[];
}

/** Lines of sealed meetings that were there when the difference was found, and that can be put right in one step. */
function suspectsOf(book: Book, entries: readonly Entry[], difference: Difference): Suspects {
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
  const isNear = ({ entry }: Suspect) => entry.place === found?.place;
  return { near: suspects.filter(isNear), far: suspects.filter((suspect) => !isNear(suspect)) };
}
