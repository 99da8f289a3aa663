/**
 * Communities that share their totals alone, as the follow-up books of this phone have them: each with the month they are of. They are in
 * no sum and no order beside books that are here: what is told of them is of another day, and not everything.
 */
import { ChartColumn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followUpOf } from '../../../followup/fold.ts';
import { latestOf } from '../../../followup/totals.ts';
import type { BookId } from '../../../ledger/ids.ts';
import { amount } from '../../../ledger/money.ts';
import type { Totals } from '../../../ledger/open/totals.ts';
import type { Store } from '../../../store/store.ts';
import { useMonth } from '../../figures/use-month.ts';
import { atOf } from '../../follow-up/at.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { useFormats } from './use-formats.ts';

interface Given {
  /** The follow-up book that has it. */
  readonly team: BookId;
  readonly latest: Totals;
}

/** `here`: communities whose books are on this phone; what they come to is shown already. */
export function TotalsGiven({ here }: { readonly here: readonly BookId[] }) {
  const { t } = useTranslation();
  const { compareNames } = useFormat();
  const given = useGiven().filter(({ latest }) => !latest.practice && !here.includes(latest.book));
  if (given.length === 0) return null;
  const sorted = [...given].sort((left, right) =>
    compareNames(left.latest.community, right.latest.community),
  );
  return (
    <Card title={t('sharing.received.title')}>
      <List label={t('sharing.received.title')}>
        {sorted.map((one) => (
          <Row key={`${one.team} ${one.latest.book}`} given={one} />
        ))}
      </List>
    </Card>
  );
}

function Row({ given: { team, latest } }: { readonly given: Given }) {
  const { t } = useTranslation();
  const go = useGo();
  const monthName = useMonth();
  const { code, digits } = latest.currency;
  const format = useFormats()({ code, digits, denominations: [] });
  const { savings } = latest.figures;
  const saved = savings ? format.money(amount(savings.part)) : t('sharing.withheld');
  return (
    <ListRow
      icon={<ChartColumn aria-hidden="true" />}
      title={<Name>{latest.community}</Name>}
      note={`${t('sharing.of', { month: monthName(latest.month) })} · ${t('overview.figure.savings')}: ${saved}`}
      onClick={() => go('followUp', { book: team, of: atOf('totalsOf', latest.book) })}
    />
  );
}

/** Read once the overview stands; what cannot be read has nothing to show here. */
function useGiven(): readonly Given[] {
  const { store } = useParts();
  const [given, setGiven] = useState<readonly Given[]>([]);
  useEffect(() => {
    let gone = false;
    readGiven(store).then(
      (read) => {
        if (!gone) setGiven(read);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [store]);
  return given;
}

async function readGiven(store: Store): Promise<readonly Given[]> {
  const teams = (await store.books()).filter(({ founded }) => founded?.body.purpose === 'followUp');
  const given: Given[] = [];
  for (const { id: team } of teams) {
    const loaded = await store.load(team);
    const { totals } = followUpOf((loaded.ok && loaded.book.facts) || []);
    for (const received of Object.values(totals)) {
      const latest = latestOf(received);
      if (latest) given.push({ team, latest });
    }
  }
  return given;
}
