/**
 * Turns a group's worked example (what each member saved, paid back, put into the fund and borrowed, meeting by meeting) into
 * a book script. Every figure is the example's own. What an example does not say is a plain choice: meetings two weeks
 * apart, everybody agrees, the box counted to the expected sum by its largest pieces.
 */
import * as v from 'valibot';
import { addDays, civilDate } from '../ledger/civil-date.ts';
import { SCRIPT_FORMAT } from './script/script.ts';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const byMember = v.record(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/u)), whole);

const EXAMPLE = v.object({
  currency: v.object({ code: v.string(), digits: v.literal(0) }),
  sharePrice: whole,
  mostSharesPerMeeting: whole,
  members: whole,
  meetings: v.array(
    v.object({
      meeting: whole,
      openingBox: whole,
      absent: v.array(whole),
      deposits: byMember,
      repayments: byMember,
      socialFund: byMember,
      loans: byMember,
      expectedBox: whole,
    }),
  ),
});

export type Example = v.InferOutput<typeof EXAMPLE>;
type ExampleMeeting = Example['meetings'][number];

export const FIRST_MEETING = civilDate('2026-01-10');
const DAYS_BETWEEN_MEETINGS = 14;

/** The script as plain JSON. Throws where the text is no such example. */
export function scriptFromExample(raw: unknown) {
  const example = v.parse(EXAMPLE, raw);
  const labels = new Map<number, string>();
  const foundedOn = addDays(FIRST_MEETING, -1);
  return {
    format: SCRIPT_FORMAT,
    version: 1,
    name: 'Practice group',
    currency: example.currency.code,
    foundedOn,
    members: example.members,
    template: 'vsla',
    changes: changesFor(example),
    meetings: example.meetings.map((meeting, at) => ({
      number: meeting.meeting,
      heldOn: addDays(FIRST_MEETING, DAYS_BETWEEN_MEETINGS * at),
      steps: stepsOf(meeting, labels),
    })),
  };
}

/** Shares as the example has them; loans of twice the savings at 10 % once, due at the next meeting; a free social fund. */
function changesFor(example: Example) {
  return {
    saving: {
      mode: 'shares',
      price: String(example.sharePrice),
      most: example.mostSharesPerMeeting,
      rest: 'handedBack',
    },
    loans: {
      limit: { rule: { rule: 'multiple', times: '2' } },
      terms: {
        interest: { mode: 'once', percent: '10' },
        plan: { mode: 'onePayment', after: { unit: 'weeks', count: DAYS_BETWEEN_MEETINGS / 7 } },
      },
    },
    solidarityFund: { mode: 'free' },
  };
}

/** In the order of a meeting: open, attendance, fund, deposits, repayments, loans, count, seal. */
function stepsOf(meeting: ExampleMeeting, labels: Map<number, string>): object[] {
  const each = (
    amounts: Readonly<Record<string, number>>,
    make: (member: number, amount: string) => object,
  ) => Object.entries(amounts).map(([member, amount]) => make(Number(member), String(amount)));
  return [
    { step: 'box-counted', moment: 'opening', total: String(meeting.openingBox) },
    { step: 'attendance-marked', absent: meeting.absent, everyoneElse: 'present' },
    ...each(meeting.socialFund, (member, amount) => ({ step: 'solidarity-in', member, amount })),
    ...each(meeting.deposits, (member, amount) => ({ step: 'deposit', member, amount })),
    ...each(meeting.repayments, (member, amount) => ({
      step: 'repayment',
      loan: labels.get(member) ?? `loan-of-${member}`,
      amount,
    })),
    ...each(meeting.loans, (member, amount) => {
      const label = `loan-${meeting.meeting}-of-${member}`;
      labels.set(member, label);
      return { step: 'loan-paid-out', as: label, member, amount };
    }),
    { step: 'box-counted', total: String(meeting.expectedBox) },
    { step: 'seal' },
  ];
}
