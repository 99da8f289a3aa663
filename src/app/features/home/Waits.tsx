/**
 * What waits for the community: phones that disagree, overdue loans, open differences, lines on their way or to read out,
 * members to confirm, a phone to remove, the recovery sheet.
 */
import { CircleAlert, Clock3, FileKey, MessageSquareText, Smartphone, Split, UserCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { arrivingIn } from '../../../ledger/arriving.ts';
import type { Book } from '../../../ledger/book.ts';
import { openPart } from '../../../ledger/entries/differences.ts';
import { openDifferences, runningLoans } from '../../../ledger/figures.ts';
import { amount } from '../../../ledger/money.ts';
import { linesToReadOut } from '../../../ledger/waiting.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';

export function Waits() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { faceOf } = useNames();
  const overdue = runningLoans(book).filter(({ standing }) => standing.overdue > 0);
  const differences = openDifferences(book);
  const confirm = Object.values(book.representations).filter((one) => one.meeting !== book.open?.id);
  const waiting = linesToReadOut(book).length;
  const arriving = arrivingIn(book)?.lines ?? 0;
  const apart = useApart(book);
  const rows = overdue.length + differences.length + confirm.length + waiting + arriving;
  if (rows === 0 && apart.length === 0) return null;
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
        {confirm.map((one) => (
          <ListRow
            key={`${one.member}/${one.meeting}`}
            icon={<UserCheck aria-hidden="true" />}
            member={faceOf(one.member)}
            note={t('home.mustConfirm')}
          />
        ))}
        {arriving > 0 ? (
          <ListRow
            icon={<Clock3 aria-hidden="true" />}
            title={t('home.linesArriving', { count: arriving })}
            note={t('home.linesArrivingNote')}
          />
        ) : null}
        {waiting > 0 ? (
          <ListRow
            icon={<MessageSquareText aria-hidden="true" />}
            title={t('home.linesWaiting', { count: waiting })}
            note={t('home.linesWaitingNote')}
          />
        ) : null}
      </List>
    </Card>
  );
}

interface Row {
  readonly title: string;
  readonly note: string;
  readonly icon: ReactNode;
  readonly show: () => void;
}

/** What comes of there being several phones. A phone that may not decide it is told so on the screens behind. */
function useApart(book: Book): readonly Row[] {
  const { t } = useTranslation();
  const go = useGo();
  const barred = useBarredAnywhere();
  const { clashes, phones, recovery, founding } = book;
  const rows: Row[] = [];
  const [clash] = clashes;
  if (clash) {
    rows.push({
      title: t('home.toDecide', { count: clashes.length }),
      note: t('home.toDecideNote'),
      icon: <Split aria-hidden="true" />,
      show: () => go('clash', { entry: clash.provisional }),
    });
  }
  if (barred) {
    rows.push({
      title: t('home.onlyReads'),
      note: t('home.onlyReadsNote'),
      icon: <Smartphone aria-hidden="true" />,
      show: () => go('phones'),
    });
    return rows;
  }
  const leaving = Object.values(phones).find(({ removal }) => removal && !removal.acts);
  if (leaving) {
    rows.push({
      title: t('home.phoneLeaves'),
      note: t('home.phoneLeavesNote'),
      icon: <Smartphone aria-hidden="true" />,
      show: () => go('phone', { phone: leaving.id }),
    });
  }
  if (!recovery && !founding?.practice) {
    rows.push({
      title: t('home.noSheet'),
      note: t('home.noSheetNote'),
      icon: <FileKey aria-hidden="true" />,
      show: () => go('recovery'),
    });
  }
  return rows;
}
