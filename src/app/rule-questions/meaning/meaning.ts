/**
 * What conditions would mean here and now, with this community's own figures. Every figure comes from the function of the ledger
 * that the book itself will ask; nothing is made up for the occasion. Pure.
 */
import { bookDate, membersNow } from '../../../ledger/book.ts';
import { concentrationOf, guarantorsOf, inForce } from '../../../ledger/conditions/in-force.ts';
import type { RuleTopic } from '../../../ledger/conditions/topics.ts';
import { fineFor } from '../../../ledger/fines.ts';
import { loanCost } from '../../../ledger/loans/apr.ts';
import { afterPeriods } from '../../../ledger/loans/calendar.ts';
import {
  type ExpectedPayment,
  expectedInterest,
  expectedPayments,
  shownPlan,
} from '../../../ledger/loans/forecast.ts';
import { freeToPledge, freeToTake } from '../../../ledger/loans/free-savings.ts';
import { loanFund } from '../../../ledger/loans/fund.ts';
import { isLevel } from '../../../ledger/loans/schedule.ts';
import { proposedMatch } from '../../../ledger/match.ts';
import { type Amount, add, sum, times, ZERO } from '../../../ledger/money.ts';
import { LEAST_BEHIND } from '../../../ledger/open/withhold.ts';
import { percentDown, percentUp, shareOfPeople } from '../../../ledger/rate.ts';
import { rateShown } from '../../say/rules/sentences.ts';
import { lateMeaning } from './late.ts';
import { limitMeaning, middleSaver } from './limit.ts';
import { leavingMeaning, shareOutMeaning } from './share-out.ts';
import { exampleLoan, type Lines, type Supposing } from './supposing.ts';

export const meaningOf = (topic: RuleTopic, given: Supposing): Lines => MEANING[topic](given).filter(Boolean);

/** The payments of the example, where the topic is how a loan is paid back. */
export function planOfMeaning(topic: RuleTopic, given: Supposing): readonly ExpectedPayment[] {
  if (topic !== 'plan' && topic !== 'interest') return [];
  const loan = exampleLoan(given);
  return loan ? expectedPayments(loan) : [];
}

const perMeeting = ({ t, format, next }: Supposing, each: Amount): string => {
  const count = membersNow(next).length;
  const all = format.money(times(each, count));
  return t('change.mean.perMeeting', { count, shown: format.number(count), all });
};

const partOfFund = ({ t, format, next }: Supposing, percent: string | null): string =>
  percent === null
    ? ''
    : t('change.mean.ofFund', {
        percent: rateShown(percent, format),
        fund: format.money(loanFund(next)),
        amount: format.money(percentDown(loanFund(next), percent)),
      });

const MEANING: Readonly<Record<RuleTopic, (given: Supposing) => Lines>> = {
  people: () => [],
  sharing: ({ t, format, next, conditions: { sharing } }) => {
    if (!sharing) return [];
    const means = t(`change.mean.sharing.${sharing}`, { least: format.number(LEAST_BEHIND) });
    const phones = Object.values(next.phones).filter(
      ({ role, removal }) => role === 'support' && !removal?.acts,
    );
    if (sharing === 'everything' || phones.length === 0) return [means];
    const shown = format.number(phones.length);
    return [means, t('change.mean.sharing.stillIn', { count: phones.length, shown })];
  },
  meetings: ({ t, format, next, conditions }) => {
    const last = next.open?.heldOn ?? next.lastSeal?.heldOn;
    if (!last) return [];
    return [t('change.mean.next', { date: format.dateLong(afterPeriods(last, conditions.meetings, 1)) })];
  },
  saving: (given) => {
    const { t, format, conditions } = given;
    const { saving } = conditions;
    const ofFund = partOfFund(given, concentrationOf(conditions).saves);
    if (saving.mode === 'free') return [ofFund];
    if (saving.mode === 'quota') return [perMeeting(given, saving.quota), ofFund];
    return [t('change.mean.mostSaved', { amount: format.money(times(saving.price, saving.most)) }), ofFund];
  },
  withdrawals: (given) => {
    const { t, format, next, conditions, nameOf } = given;
    const member = middleSaver(given.now);
    const { withdrawalNotice: notice } = inForce(conditions);
    const day = bookDate(next);
    if (conditions.withdrawals === 'notAllowed' || !member || !day) return [];
    const name = format.name(nameOf(member));
    return [
      t('change.mean.canTake', { name, amount: format.money(freeToTake(next, member)) }),
      notice ? t('change.mean.takenOn', { date: format.dateLong(afterPeriods(day, notice, 1)) }) : '',
    ];
  },
  match: ({ t, format, now, next, conditions, nameOf }) => {
    const member = middleSaver(now);
    const parts = proposedMatch(next);
    if (conditions.match.mode === 'none' || !member) return [];
    return [
      t('change.mean.match', {
        sponsor: format.name(conditions.match.name),
        all: format.money(sum(parts.map(({ part }) => part))),
        part: format.money(sum(parts.filter((one) => one.member === member).map(({ part }) => part))),
        name: format.name(nameOf(member)),
      }),
    ];
  },
  limit: (given) => [...limitMeaning(given), partOfFund(given, concentrationOf(given.conditions).owes)],
  guarantors: (given) => {
    const { t, format, now, next, conditions, nameOf } = given;
    const guarantors = guarantorsOf(conditions);
    const member = middleSaver(now);
    const loan = exampleLoan(given);
    if (guarantors.mode === 'none' || !member || !loan) return [];
    return [
      t('change.mean.pledged', {
        lent: format.money(loan.principal),
        amount: format.money(percentUp(loan.principal, guarantors.percent)),
      }),
      t('change.mean.canPledge', {
        name: format.name(nameOf(member)),
        amount: format.money(freeToPledge(next, member)),
      }),
    ];
  },
  interest: (given) => {
    const { t, format } = given;
    const loan = exampleLoan(given);
    if (!loan || loan.terms.interest.mode === 'none') return [];
    const cost = loanCost(loan);
    return [
      t('change.mean.interest', {
        lent: format.money(loan.principal),
        interest: format.money(expectedInterest(loan)),
      }),
      cost === null ? '' : t('change.mean.cost', { percent: rateShown(cost, format) }),
    ];
  },
  plan: (given) => [planSentence(given)],
  late: lateMeaning,
  fines: ({ t, format, next, conditions }) => {
    const marks = Object.values(next.open?.attendance ?? {});
    const all = sum(marks.map(({ status }) => fineFor(conditions, status)?.amount ?? ZERO));
    return [marks.length > 0 ? t('change.mean.fines', { all: format.money(all) }) : ''];
  },
  solidarity: (given) => {
    const { solidarityFund } = given.conditions;
    return solidarityFund.mode === 'perMeeting' ? [perMeeting(given, solidarityFund.amount)] : [];
  },
  cycle: shareOutMeaning,
  joining: () => [],
  leaving: leavingMeaning,
  readAloud: ({ t, conditions }) => [
    inForce(conditions).readAloud === 'withNames' ? t('change.mean.readNames') : '',
  ],
  box: () => [],
  decisions: ({ t, format, next, conditions: { decisions } }) => {
    const all = membersNow(next).length;
    const needed = shareOfPeople(all, decisions.quorumPercent);
    const shown = { needed: format.number(needed), all: format.number(all) };
    return [needed > 0 ? t('change.mean.quorum', shown) : ''];
  },
};

/** The first and the last payment of the example. */
function planSentence(given: Supposing): string {
  const { t, format } = given;
  const loan = exampleLoan(given);
  const plan = loan ? shownPlan(loan) : [];
  const [first, last] = [plan[0], plan.at(-1)];
  if (!loan || !first || !last) return '';
  const figures = {
    lent: format.money(loan.principal),
    first: format.money(add(first.principal, first.interest)),
    last: format.money(add(last.principal, last.interest)),
  };
  if (plan.length === 1) return t('rules.exampleOne', figures);
  const { mode } = loan.terms.interest;
  const whole = mode === 'none' || mode === 'once' || isLevel(loan.terms);
  return t(whole ? 'rules.examplePlanWhole' : 'rules.examplePlan', figures);
}
