/**
 * Every paper that the app prints: the way to it in the practice community, what is said at its head, what it is offered on and
 * how many pages it takes there.
 */
import type { TFunction } from 'i18next';
import type { StatementName } from '../../src/app/features/statements/names.ts';
import { PEOPLE } from '../../src/app/practice/people.ts';
import type { CivilDate } from '../../src/ledger/civil-date.ts';
import type { Words } from '../e2e/hands/words.ts';
import type { Arrangement } from '../screens/arrange/arrangement.ts';
import { ARRANGEMENTS } from '../screens/arrangements.ts';

export type PaperSize = 'A4' | 'A6';

export interface Paper {
  readonly name: string;
  readonly arrange: Arrangement['arrange'];
  /** What it is about. */
  readonly subject: (t: TFunction) => string;
  /** The day it speaks of, or where that is written by hand, what asks for it. */
  readonly day: (words: Pick<Words, 'format' | 't'>) => string;
  readonly pages: { readonly A4: number; readonly A6?: number };
}

/** The practice community's last meeting, the day its late loan was paid out, and the day of the test. */
const LAST_MEETING = '2026-02-16' as CivilDate;
const PAID_OUT = '2026-01-05' as CivilDate;
export const TODAY = '2026-03-02' as CivilDate;

const ofLastMeeting: Paper['day'] = ({ format }) => format.dateLong(LAST_MEETING);

const statement = (
  what: Exclude<StatementName, 'corrections' | 'nextMeeting' | 'openFigures' | 'sharedTotals'>,
  pages: number,
): Paper => ({
  name: `statement-${what}`,
  arrange: ARRANGEMENTS.statement[what].arrange,
  subject: (t) => t(`statements.name.${what}`),
  day: ofLastMeeting,
  pages: { A4: pages },
});

const { paperMeeting, firstMeeting, minutes, passbook, loanAgreement, loanHistory, memberLoans } =
  ARRANGEMENTS;
const { matchRequest, cashBook, recovery } = ARRANGEMENTS;

export const PAPERS: readonly Paper[] = [
  {
    name: 'meetingForm',
    arrange: paperMeeting.form.arrange,
    subject: (t) => t('paper.title'),
    day: ({ t }) => t('meeting.open.day'),
    pages: { A4: 2 },
  },
  {
    name: 'firstMeeting',
    arrange: firstMeeting.list.arrange,
    subject: (t) => t('home.place.firstMeeting'),
    day: ({ t }) => t('meeting.open.day'),
    pages: { A4: 1 },
  },
  {
    name: 'minutes',
    arrange: minutes.sealed.arrange,
    subject: (t) => t('meeting.minutes.title', { number: '8' }),
    day: ofLastMeeting,
    pages: { A4: 3 },
  },
  {
    name: 'passbook',
    arrange: passbook.open.arrange,
    subject: (t) => t('members.passbookOf', { name: PEOPLE[0]?.name }),
    day: ofLastMeeting,
    pages: { A4: 2 },
  },
  {
    name: 'loanAgreement',
    arrange: loanAgreement.shown.arrange,
    subject: (t) => t('loanPaper.agreement'),
    day: ({ format }) => format.dateLong(PAID_OUT),
    pages: { A4: 1, A6: 1 },
  },
  {
    name: 'loanHistory',
    arrange: loanHistory.shown.arrange,
    subject: (t) => t('loanPaper.history'),
    day: ofLastMeeting,
    pages: { A4: 1, A6: 1 },
  },
  {
    name: 'memberLoans',
    arrange: memberLoans.shown.arrange,
    subject: (t) => t('loanPaper.allLoans'),
    day: ofLastMeeting,
    pages: { A4: 1, A6: 1 },
  },
  {
    name: 'matchRequest',
    arrange: matchRequest.page.arrange,
    subject: (t) => t('sponsor.request', { sponsor: t('practice.sponsor') }),
    day: ofLastMeeting,
    pages: { A4: 1 },
  },
  {
    name: 'cashBook',
    arrange: cashBook.list.arrange,
    subject: (t) => t('box.cashBook'),
    day: ofLastMeeting,
    pages: { A4: 4 },
  },
  statement('summary', 2),
  statement('loanBook', 1),
  statement('trialBalance', 1),
  statement('counts', 3),
  statement('expenses', 1),
  statement('meetings', 1),
  {
    ...statement('funders', 1),
    day: ({ format }) => format.date(LAST_MEETING),
  },
  {
    ...statement('confirmations', 2),
    day: ({ format }) => format.date(LAST_MEETING),
  },
  {
    name: 'recoverySheet',
    arrange: recovery.sheet.arrange,
    subject: (t) => t('recovery.title'),
    day: ({ format }) => format.date(TODAY),
    pages: { A4: 1 },
  },
];
