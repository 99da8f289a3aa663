/**
 * What waits because there are several phones: where they disagree, what a copied phone wrote twice, a phone to remove, the recovery sheet, lines on their way
 * or to read out. Whoever may not decide it here is told that this phone only reads.
 */
import { BookOpenText, CircleAlert, Clock3, Copy, MessageSquareText, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { arrivingIn } from '../../../ledger/arriving.ts';
import { useForksSeen } from '../../state/forks-seen.ts';
import { useGo } from '../../state/navigation.ts';
import { useView } from '../../state/use-book.tsx';
import { useKeptFrom, useToReadOut } from './use-apart-judge.ts';

interface Row {
  readonly title: string;
  readonly note: string;
  readonly icon: ReactNode;
  readonly show?: () => void;
}

export function useApart(): readonly Row[] {
  return [...useDisagreements(), ...useBetweenPhones()];
}

/** What phones wrote that cannot both stand, or that stands twice. */
function useDisagreements(): readonly Row[] {
  const { t } = useTranslation();
  const go = useGo();
  const { book, cardTies } = useView();
  const [isSeen] = useForksSeen();
  const { clashes } = book;
  const [clash] = clashes;
  const [tie] = cardTies;
  const rows: (Row | false | undefined)[] = [
    clash && {
      title: t('home.toDecide', { count: clashes.length }),
      note: t('home.toDecideNote'),
      icon: <CircleAlert aria-hidden="true" />,
      show: () => go('clash', { entry: clash.provisional }),
    },
    isSeen === false && {
      title: t('home.copied'),
      note: t('home.copiedNote'),
      icon: <Copy aria-hidden="true" />,
      show: () => go('copied'),
    },
    tie && {
      title: t('home.twoWays', { count: cardTies.length }),
      note: t('home.twoWaysNote'),
      icon: <CircleAlert aria-hidden="true" />,
      show: () => go('words', { card: tie.id }),
    },
  ];
  return rows.filter((row) => typeof row === 'object');
}

function useBetweenPhones(): readonly Row[] {
  const { t } = useTranslation();
  const go = useGo();
  const { book, phone } = useView();
  const kept = useKeptFrom();
  /** A phone that came before the first meeting was closed opens none: that is for the one that began the group. */
  const opens = !kept.writing || book.open !== null;
  const { phones, recovery, founding } = book;
  const isOut = phone !== null && phones[phone]?.removal?.acts === true;
  const leaving = Object.values(phones).find(({ removal }) => removal && !removal.acts);
  const waiting = useToReadOut(book);
  const arriving = arrivingIn(book)?.lines ?? 0;
  const rows: (Row | false | undefined)[] = [
    isOut && {
      title: t('home.notOfGroup'),
      note: t('home.notOfGroupNote'),
      icon: <BookOpenText aria-hidden="true" />,
      show: () => go('phones'),
    },
    (kept.acting || !opens) &&
      !isOut && {
        title: t('home.onlyReads'),
        note: t('home.onlyReadsNote'),
        icon: <BookOpenText aria-hidden="true" />,
        show: () => go('phones'),
      },
    !kept.acting &&
      leaving && {
        title: t('home.phoneLeaves'),
        note: t('home.phoneLeavesNote'),
        icon: <Clock3 aria-hidden="true" />,
        show: () => go('phone', { phone: leaving.id }),
      },
    !(kept.acting || recovery || founding?.practice) && {
      title: t('home.noSheet'),
      note: t('home.noSheetNote'),
      icon: <Printer aria-hidden="true" />,
      show: () => go('recovery'),
    },
    arriving > 0 && {
      title: t('home.linesArriving', { count: arriving }),
      note: t('home.linesArrivingNote'),
      icon: <Clock3 aria-hidden="true" />,
    },
    waiting > 0 && {
      title: t('home.linesWaiting', { count: waiting }),
      note: t('home.linesWaitingNote'),
      icon: <MessageSquareText aria-hidden="true" />,
    },
  ];
  return rows.filter((row) => typeof row === 'object');
}
