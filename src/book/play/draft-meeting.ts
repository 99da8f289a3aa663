/** Drafts of who came, the counts and the minutes. */
import type { AttendanceStatus } from '../../ledger/book.ts';
import { membersNow } from '../../ledger/book.ts';
import { totalOfPieces } from '../../ledger/currency.ts';
import type { MemberId } from '../../ledger/ids.ts';
import { ownFiguresOf } from '../../ledger/own-figures.ts';
import { badField, type Drafters, idOrNull, ids, isHere, votesOf } from './desk.ts';

type Name =
  | 'attendance-marked'
  | 'representation-confirmed'
  | 'balances-confirmed'
  | 'noted'
  | 'totals-slot-set'
  | 'decided'
  | 'box-counted'
  | 'count-postponed'
  | 'meeting-cancelled'
  | 'erased';

export const MEETING_DRAFTERS: Drafters<Name> = {
  'attendance-marked': (step, desk) => {
    const marked = (status: AttendanceStatus, numbers: readonly number[]) =>
      ids(numbers, desk).map((member) => ({ member, status, by: null }));
    const named = [
      ...marked('present', step.present),
      ...marked('late', step.late),
      ...marked('excused', step.excused),
      ...marked('absent', step.absent),
      ...step.represented.map(({ member, by }) => ({
        member: desk.member(member),
        status: 'represented' as const,
        by: idOrNull(by, desk),
      })),
    ];
    const known = new Set(named.map(({ member }) => member));
    const { everyoneElse } = step;
    const others = everyoneElse ? membersNow(desk.book).filter(({ id }) => !known.has(id)) : [];
    const rest = others.map(({ id }) => ({ member: id, status: everyoneElse ?? 'present', by: null }));
    return { kind: 'attendance-marked', body: { marks: [...named, ...rest] } };
  },
  'representation-confirmed': (step, desk) => {
    const member = desk.member(step.member);
    const hers = Object.values(desk.book.representations).filter((one) => one.member === member);
    const meeting = step.meeting === undefined ? hers.at(-1)?.meeting : desk.meeting(step.meeting);
    if (!meeting)
      return badField('meeting', 'nobody represented her in a meeting that she has not confirmed');
    return { kind: 'representation-confirmed', body: { member, meeting } };
  },
  'balances-confirmed': (step, desk) => {
    const named = new Set([...step.yes, ...step.no.map((one) => one.member)].map(desk.member));
    const others = step.everyoneElse
      ? membersNow(desk.book)
          .map(({ id }) => id)
          .filter((id) => !named.has(id) && isHere(desk.book, id))
      : [];
    const own = (member: MemberId) => ({ member, ...ownFiguresOf(desk.book, member) });
    const yes = [...ids(step.yes, desk), ...others].map((id) => ({ ...own(id), says: 'yes' as const }));
    const no = step.no.map(({ member, why }) => {
      const said = { ...own(desk.member(member)), says: 'no' as const };
      const card = desk.card(why);
      return card === null ? said : { ...said, why: card };
    });
    return { kind: 'balances-confirmed', body: { answers: [...yes, ...no] } };
  },
  'totals-slot-set': ({ code }) => ({ kind: 'totals-slot-set', body: { code } }),
  noted: (step, desk) => ({ kind: 'noted', body: { text: desk.card(step.text) ?? '' } }),
  decided: (step, desk) => ({
    kind: 'decided',
    body: {
      text: desk.card(step.text) ?? '',
      votes: votesOf(step.votes, desk),
      overrides: step.overrides,
    },
  }),
  'box-counted': (step, desk) => {
    const pieces = step.pieces ?? step.total ?? {};
    const counters = ids(step.counters ?? [], desk);
    const counted = totalOfPieces(pieces);
    return { kind: 'box-counted', body: { moment: step.moment, pieces, counted, counters } };
  },
  'count-postponed': (step, desk) => ({
    kind: 'count-postponed',
    body: { reason: desk.card(step.reason) ?? '' },
  }),
  'meeting-cancelled': (step, desk) => ({
    kind: 'meeting-cancelled',
    body: { reason: desk.card(step.reason) ?? '' },
  }),
  erased: (step) => ({ kind: 'erased', body: { card: step.card } }),
};
