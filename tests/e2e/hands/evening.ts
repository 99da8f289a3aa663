/** A whole evening by taps, step by step as its script tells it: opened, counted, every line read back, counted, and sealed. */
import type { MeetingKind } from '../../../src/ledger/book.ts';
import { type Amount, add } from '../../../src/ledger/money.ts';
import { amountOf, scriptOf, type Told, type Year } from '../../years/evening.ts';
import { clearUp, closeBox, openAsLastTime, pile, seeExpected, writeDifference } from './count.ts';
import { type Hands, seeTitle } from './hands.ts';
import { leave } from './leave.ts';
import { borrow, lend } from './loan.ts';
import { goToStep, markAttendance, startMeeting } from './meeting.ts';
import { chargeFine, deposit, everybody, payFine, repay } from './money.ts';
import { goHome } from './phones.ts';
import { seal } from './seal.ts';
import { giveMatchBack, handTo, voteShareOut } from './share-out.ts';

interface Scene {
  readonly hands: Hands;
  readonly year: Year;
  /** Who borrowed, by the label of the loan. */
  readonly borrowers: ReadonlyMap<string, number>;
  /** What is missing when the box is counted at the close. */
  readonly short: Amount;
}

/** On the home screen; ends at the minutes. */
export async function holdEvening(hands: Hands, year: Year, number: number, witnesses: readonly string[]) {
  const { meetings } = scriptOf(year, number);
  const [told, evening] = [meetings.at(-1), year.evenings[number - 1]];
  if (!told || !evening) throw new Error(`there is no evening ${number}`);
  const scene: Scene = {
    ...{ hands, year },
    borrowers: borrowersIn(meetings.flatMap(({ steps }) => steps)),
    short: amountOf(evening.short ?? '0', year.currency),
  };
  await startMeeting(hands, { kind: told.kind as MeetingKind });
  for (const step of together(told.steps)) await act(scene, step);
  await seal(hands, witnesses);
  await seeTitle(hands, hands.t('meeting.minutes.title', { number: hands.format.number(number) }));
}

function borrowersIn(steps: readonly Told[]): ReadonlyMap<string, number> {
  const loans = steps.filter(({ step }) => step === 'loan-paid-out');
  return new Map(loans.map(({ as, member = 0 }) => [String(as), member]));
}

/** What all give to the solidarity fund is one tap. */
function together(steps: readonly Told[]): readonly Told[] {
  const [first] = steps.filter(({ step }) => step === 'solidarity-in');
  return steps.filter((one) => one.step !== 'solidarity-in' || one === first);
}

async function act(scene: Scene, step: Told): Promise<void> {
  // The seal is the end of the evening, with its witnesses.
  if (step.step === 'seal') return;
  const tap = TAPS[step.step];
  if (!tap) throw new Error(`nobody taps ${step.step} yet`);
  const [at, hand] = tap;
  if (at) await stepTo(scene, at);
  await hand(scene, step);
}

/** Where people are there already, they stay. */
async function stepTo({ hands }: Scene, step: MoneyStep): Promise<void> {
  const title = titleOf(hands, step);
  const here = hands.page.getByRole('heading', { level: 1, name: title, exact: true });
  if (await here.isVisible()) return;
  await goToStep(hands, step);
  await seeTitle(hands, title);
}

type MoneyStep = 'fines' | 'savings' | 'repayments' | 'lending' | 'other';

const titleOf = ({ t }: Hands, step: MoneyStep): string => t(`money.${step}.title`);

type Tap = readonly [at: MoneyStep | null, hand: (scene: Scene, step: Told) => Promise<void>];

const nameOf = ({ year }: Scene, member: unknown): string => year.members[Number(member) - 1] ?? '';
const namesOf = (scene: Scene, members: unknown): readonly string[] =>
  ((members ?? []) as readonly number[]).map((member) => nameOf(scene, member));
const sumOf = ({ amount: sum }: Told): string => sum ?? '';
const textOf = (text: unknown): string => String(text ?? '');

/** Of a step: where it is tapped, and how. */
const TAPS: Readonly<Record<string, Tap>> = {
  'attendance-marked': [
    null,
    async (scene, { absent, late }) => {
      await markAttendance(scene.hands, namesOf(scene, absent), namesOf(scene, late));
      await openAsLastTime(scene.hands);
    },
  ],
  correct: [
    null,
    async ({ hands, year }, step) => {
      const [right] = step.replacements as readonly Told[];
      await goHome(hands);
      const member = year.members[Number(right?.member) - 1] ?? '';
      await clearUp(hands, member, amountOf(right?.amount ?? '', year.currency), 'doubled');
    },
  ],
  'fine-charged': [
    'fines',
    (scene, { member, fine }) => chargeFine(scene.hands, nameOf(scene, member), causeOf(fine)),
  ],
  'fine-paid': [
    'fines',
    (scene, step) => {
      const [cause = '', member] = textOf(step.fine).split('-of-');
      return payFine(scene.hands, nameOf(scene, member), causeOf(cause), sumOf(step));
    },
  ],
  'solidarity-in': [
    'fines',
    ({ hands, year }, step) => {
      const each = hands.format.money(amountOf(sumOf(step), year.currency));
      return everybody(hands, 'gives', hands.t('money.fines.everybody', { amount: each }), sumOf(step));
    },
  ],
  deposit: ['savings', (scene, step) => deposit(scene.hands, nameOf(scene, step.member), sumOf(step))],
  repayment: [
    'repayments',
    (scene, step) => {
      const borrower = scene.borrowers.get(textOf(step.loan));
      return repay(scene.hands, nameOf(scene, borrower), sumOf(step));
    },
  ],
  'loan-paid-out': ['lending', lendAsTold],
  'member-settled': [
    'other',
    (scene, { member, text, paid }) =>
      leave(scene.hands, { member: nameOf(scene, member), why: textOf(text), paid: textOf(paid) }),
  ],
  'cycle-closed': ['other', ({ hands }) => voteShareOut(hands, 'The year is over')],
  'part-handed-over': [
    null,
    (scene, { member, cash, saved = '0' }) =>
      handTo(scene.hands, nameOf(scene, member), { cash: textOf(cash), saved: textOf(saved) }),
  ],
  'match-returned': [
    null,
    (scene, step) => giveMatchBack(scene.hands, textOf(scene.year.head.sponsor), sumOf(step)),
  ],
  'box-counted': [null, countAsTold],
  'difference-found': [null, async ({ hands }, { reason }) => writeDifference(hands, textOf(reason))],
};

const causeOf = (fine: unknown): 'late' | 'absent' => (fine === 'late' ? 'late' : 'absent');

async function lendAsTold(scene: Scene, step: Told): Promise<void> {
  const { pledges, override, purpose } = step as Told & {
    readonly pledges?: readonly { readonly member: number; readonly amount: string }[];
    readonly override?: { readonly text: string };
  };
  const loan = { member: nameOf(scene, step.member), typed: sumOf(step), purpose: textOf(purpose) };
  if (!pledges) return lend(scene.hands, loan);
  return borrow(scene.hands, {
    ...loan,
    guarantors: pledges.map(({ member }) => nameOf(scene, member)),
    proposed: Object.fromEntries(pledges.map((one) => [nameOf(scene, one.member), one.amount])),
    ...(override ? { voted: override.text } : {}),
  });
}

/** At the close, with what the phone expects; the opening is counted against the last close. */
async function countAsTold({ hands, year, short }: Scene, { moment, total }: Told): Promise<void> {
  if (moment === 'opening') return;
  const counted = amountOf(textOf(total), year.currency);
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, counted));
  await seeExpected(hands, add(counted, short), counted);
}
