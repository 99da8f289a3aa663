/**
 * A report for those who fund communities: from one day to another, of this one and of those on this phone that are picked; and what the
 * follow-up books of this phone may tell of those years.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { BookId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useDiskWords } from '../../../say/disk-words.ts';
import { useView } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import { DateField } from '../../../ui/field/DateField.tsx';
import { Switch } from '../../../ui/field/Switch.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { StatementPage } from '../StatementPage.tsx';
import { Followed } from './Followed.tsx';
import { type Books, type ReadBook, useBooks } from './use-books.ts';
import { useFollowUps } from './use-follow-ups.ts';
import { useFollowedTables } from './use-followed-tables.ts';
import { useFunderTables } from './use-funder-tables.ts';

export function Funders() {
  const { t } = useTranslation();
  const format = useFormat();
  const { book } = useView();
  const entries = useEntries({ all: true });
  const books = useBooks();
  const tablesOf = useFunderTables();
  const followUps = useFollowUps();
  const followedOf = useFollowedTables();
  const [picked, setPicked] = useState<ReadonlySet<BookId>>(new Set());
  const [from, setFrom] = useState<CivilDate | ''>(book.founding?.on ?? '');
  const [until, setUntil] = useState<CivilDate | ''>(bookDate(book) ?? '');
  if (!entries || !books.others || !followUps) return null;
  const isPeriod = from !== '' && until !== '' && from <= until;
  const others = [...picked].flatMap((id): readonly ReadBook[] => {
    const one = books.read.get(id);
    return one ? [one] : [];
  });
  const all = [{ book, entries }, ...others];
  const names = all.map((one) => format.name(one.book.founding?.name ?? ''));
  // Play money stands beside nothing that is real.
  const isReal = book.founding?.practice !== true;
  const years = isReal && isPeriod ? followedOf(followUps, { from, until }) : [];
  return (
    <StatementPage
      title={t('statements.name.funders')}
      about={
        isPeriod
          ? `${format.list(names)} · ${t('statements.funders.period', { from: format.date(from), until: format.date(until) })}`
          : format.list(names)
      }
      tables={isPeriod ? [...tablesOf(all, { from, until }), ...years.flatMap(({ tables }) => tables)] : []}
      below={isReal && isPeriod ? <Followed followUps={followUps} years={years} /> : null}
      empty={t('statements.funders.noPeriod')}
    >
      <div data-screen-only>
        <Card title={t('statements.funders.when')}>
          <DateField label={t('statements.funders.from')} value={from} onChange={setFrom} />
          <DateField
            label={t('statements.funders.until')}
            value={until}
            onChange={setUntil}
            problem={isPeriod ? undefined : t('statements.funders.badPeriod')}
          />
        </Card>
        <Others books={books} picked={picked} onPicked={setPicked} />
      </div>
    </StatementPage>
  );
}

interface OthersProps {
  readonly books: Books;
  readonly picked: ReadonlySet<BookId>;
  readonly onPicked: (picked: ReadonlySet<BookId>) => void;
}

/** Nothing where this is the only community on the phone. */
function Others({ books, picked, onPicked }: OthersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const diskWords = useDiskWords();
  const [failed, setFailed] = useState(false);
  const { others, read, bring } = books;
  if (!others || others.length === 0) return null;
  const pick = async (id: BookId, checked: boolean) => {
    setFailed(false);
    if (checked && !read.has(id) && !(await bring(id))) return setFailed(true);
    const next = new Set(picked);
    if (checked) next.add(id);
    else next.delete(id);
    onPicked(next);
    return undefined;
  };
  return (
    <Card title={t('statements.funders.others')}>
      {others.map(({ id, name }) => (
        <Switch
          key={id}
          label={format.name(name)}
          checked={picked.has(id)}
          onChange={(checked) => void pick(id, checked)}
        />
      ))}
      {failed ? <Notice tone="error">{diskWords({ code: 'cannotRead' })}</Notice> : null}
    </Card>
  );
}
