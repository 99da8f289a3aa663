/** What waits for the community: overdue loans, open differences, members to confirm, and what comes of several phones. */
import { CircleAlert, Clock3, UserCheck, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { membersNow } from '../../../ledger/book.ts';
import { openPart } from '../../../ledger/difference.ts';
import { openDifferences, overdueLoans } from '../../../ledger/figures.ts';
import { amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { useApart } from './apart.tsx';

export function Waits() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { faceOf } = useNames();
  const overdue = overdueLoans(book);
  const differences = openDifferences(book);
  const confirm = Object.values(book.representations).filter((one) => one.meeting !== book.open?.id);
  const saidNo = membersNow(book).filter(({ id }) => book.confirmed[id]?.says === 'no');
  const apart = useApart();
  const all = [overdue, differences, confirm, saidNo, apart];
  if (all.every((one) => one.length === 0)) return null;
  return (
    <Card title={t('home.waits')}>
      <List label={t('home.waits')}>
        {apart.map(({ title, note, icon, show }) => (
          <ListRow key={title} icon={icon} title={title} note={note} onClick={show} />
        ))}
        {overdue.map(({ loan, standing }) => (
          <ListRow
            key={loan.id}
            member={faceOf(loan.member)}
            note={
              <>
                <Clock3 aria-hidden="true" size="1em" />{' '}
                {t('home.overdueSince', {
                  date: standing.overdueSince ? format.date(standing.overdueSince) : '',
                })}
              </>
            }
            end={<Money amount={standing.overdue} kind="loan" />}
            onClick={() => go('loan', { loan: loan.id })}
          />
        ))}
        {differences.map((difference) => {
          const open = openPart(difference);
          return (
            <ListRow
              key={difference.id}
              icon={<CircleAlert aria-hidden="true" />}
              title={t(open < 0 ? 'home.differenceMissing' : 'home.differenceTooMuch')}
              note={format.date(difference.on)}
              end={<Money amount={amount(Math.abs(open))} kind={open < 0 ? 'missing' : 'tooMuch'} />}
              onClick={() => go('differenceOpen', { difference: difference.id })}
            />
          );
        })}
        {saidNo.map(({ id }) => (
          <ListRow
            key={id}
            icon={<X aria-hidden="true" />}
            member={faceOf(id)}
            note={t('home.saidNo')}
            onClick={() => go('statement', { what: 'confirmations' })}
          />
        ))}
        {confirm.map((one) => (
          <ListRow
            key={`${one.member}/${one.meeting}`}
            icon={<UserCheck aria-hidden="true" />}
            member={faceOf(one.member)}
            note={t('home.mustConfirm')}
          />
        ))}
      </List>
    </Card>
  );
}
