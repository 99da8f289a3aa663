/**
 * A file with a month's totals, where a book's file was looked for: what it is, and the way to where it belongs. A follow-up book of this
 * phone takes it from where shared files wait, so nobody chooses it twice; without one it can only be handed on.
 */
import { ChartColumn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Totals } from '../../../ledger/open/totals.ts';
import type { Store } from '../../../store/store.ts';
import { useMonth } from '../../figures/use-month.ts';
import { atOf, BROUGHT } from '../../follow-up/at.ts';
import { useFormat } from '../../format/use-format.tsx';
import { besideOf } from '../../state/beside.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

interface FileOfTotalsProps {
  readonly totals: Totals;
  readonly file: Blob;
  /** Whether it waits already where shared files do. */
  readonly waits: boolean;
}

export function FileOfTotals({ totals, file, waits }: FileOfTotalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const month = useMonth();
  const go = useGo();
  const { store, shared } = useParts();
  const teams = useTeams(store);
  if (!teams) return null;
  const bring = async (book: string) => {
    const put = async () => (await shared()).put(new File([file], totals.community), 1);
    // A phone that keeps no file for it has the screen where it is chosen once more.
    if (!waits) await put().catch(() => undefined);
    go('followUp', { book, of: atOf('totals', BROUGHT) });
  };
  return (
    <>
      <Notice title={t('sharing.file.title')}>
        {t('sharing.file.what', { community: format.name(totals.community), month: month(totals.month) })}{' '}
        {t(teams.length > 0 ? 'sharing.file.kept' : 'sharing.file.noTeam')}
      </Notice>
      {teams.map(({ id, name }) => (
        <Button key={id} kind="primary" icon={<ChartColumn aria-hidden="true" />} onClick={() => bring(id)}>
          {t('sharing.file.open', { book: format.name(name) })}
        </Button>
      ))}
    </>
  );
}

/** The teams' books on this phone; one beside takes no totals. Null until the disk has answered. */
function useTeams(store: Store) {
  const [teams, setTeams] = useState<readonly { readonly id: string; readonly name: string }[] | null>(null);
  useEffect(() => {
    let gone = false;
    store.books().then(
      (books) => {
        const found = books.flatMap((book) =>
          book.founded?.body.purpose === 'followUp' && besideOf(book) === undefined
            ? [{ id: book.id, name: String(book.founded.body.name) }]
            : [],
        );
        if (!gone) setTeams(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [store]);
  return teams;
}
