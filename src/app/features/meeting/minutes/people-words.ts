/** The people of a meeting in words: each office of the day and each mark of attendance with its names. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceStatus } from '../../../../ledger/book.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import type { SealedMeeting } from './sealed-meeting.ts';

const STATUSES: readonly AttendanceStatus[] = ['present', 'late', 'represented', 'excused', 'absent'];

export interface PeopleWords {
  readonly label: string;
  readonly people: string;
}

/** Rows with nobody in them are left out. */
export function usePeopleWords(): (meeting: SealedMeeting) => readonly PeopleWords[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { members } = useBook();
  const { nameOf } = useNames();
  return useCallback(
    ({ opening, seal, attendance }) => {
      const numberOf = (member: MemberId) => members[member]?.number ?? 0;
      const names = (people: readonly MemberId[]) =>
        format.list(
          [...people]
            .sort((left, right) => numberOf(left) - numberOf(right))
            .map((one) => format.name(nameOf(one))),
        );
      const rows: readonly (readonly [string, readonly MemberId[]])[] = [
        [t('meeting.minutes.writer'), [opening.writer]],
        [t('meeting.minutes.counters'), opening.counters],
        [t('meeting.minutes.keyHolders'), opening.keyHolders],
        ...STATUSES.map(
          (status) =>
            [
              t('meeting.minutes.status', {
                status: t(`meeting.attendance.${status}`),
                number: format.number(attendance.get(status)?.length ?? 0),
              }),
              attendance.get(status) ?? [],
            ] as const,
        ),
        [t('meeting.minutes.witnesses'), seal.witnesses],
      ];
      return rows
        .filter(([, people]) => people.length > 0)
        .map(([label, people]) => ({ label, people: names(people) }));
    },
    [t, format, members, nameOf],
  );
}
