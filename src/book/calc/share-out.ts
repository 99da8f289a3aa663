/**
 * `shareout`: what each member gets at the end, by the rules that are agreed and what there is. A position is made of the
 * figures and shared out by the function that shares out a book.
 */
import * as v from 'valibot';
import { move, savingsOf } from '../../ledger/accounts.ts';
import { type CivilDate, civilDate } from '../../ledger/civil-date.ts';
import type { MemberId } from '../../ledger/ids.ts';
import { type Amount, amount, sum, ZERO } from '../../ledger/money.ts';
import { addSaved, noSavingDays, savingDaysOn } from '../../ledger/saving-days.ts';
import type { Holding, Position } from '../../ledger/share-out/position.ts';
import { SHARE_OUT } from '../../ledger/share-out/rules.ts';
import { type SharedOut, type ShareOut, shareOut } from '../../ledger/share-out/share-out.ts';
import { count, day, type MoneyShapes } from '../script/shapes.ts';
import { type Calculated, DIGITS, type MoneyText, readInput } from './input.ts';

const MOST_MEMBERS = 999;
const MOST_MOVES = 5000;

const memberShape = (money: MoneyShapes) => {
  const perhaps = v.optional(money.fromZero, '0');
  return v.pipe(
    v.strictObject({
      savings: v.optional(money.fromZero),
      /** What she saved and when; below zero what she withdrew. Instead of `savings`. */
      saved: v.optional(
        v.pipe(
          v.array(v.strictObject({ on: day, amount: money.signed }), 'expected a list of {on, amount}'),
          v.maxLength(MOST_MOVES),
        ),
      ),
      interestPaid: perhaps,
      matchPart: perhaps,
      isOwed: perhaps,
      fines: perhaps,
      lateFees: perhaps,
      interest: perhaps,
      principal: perhaps,
      owes: perhaps,
      left: v.optional(v.boolean(), false),
    }),
    v.check(
      ({ savings, saved }) => savings === undefined || saved === undefined,
      'give "savings" or "saved"',
    ),
    v.check(({ saved = [] }) => savedOf(saved) >= 0, 'more was withdrawn than saved'),
  );
};

const shape = (money: MoneyShapes) => {
  const perhaps = v.optional(money.fromZero, '0');
  return v.pipe(
    v.strictObject({
      ...DIGITS,
      rules: SHARE_OUT,
      cashStep: v.optional(money.above),
      sharePrice: v.optional(money.above),
      /** The day of the share-out, for savings × days. */
      on: v.optional(day),
      startAt: v.optional(count(0, MOST_MEMBERS), 0),
      box: perhaps,
      bank: perhaps,
      inHand: perhaps,
      solidarityFund: perhaps,
      match: perhaps,
      losses: perhaps,
      members: v.pipe(v.array(memberShape(money), 'expected a list of members'), v.maxLength(MOST_MEMBERS)),
    }),
    v.check(({ rules, on }) => rules.surplusBy !== 'savingsTime' || on !== undefined, 'give the day "on"'),
    v.check(
      ({ rules, members }) => rules.surplusBy !== 'savingsTime' || members.every(({ saved }) => saved),
      'give what each member "saved", and when',
    ),
    v.check((all) => figuresIn(all) <= MOST_FIGURES, 'the figures are too large together'),
  );
};

type Given = v.InferOutput<ReturnType<typeof shape>>;
type Saved = readonly { readonly on: CivilDate; readonly amount: Amount }[];

/** Every sum of them is a safe integer. */
const MOST_FIGURES = 2 ** 50;

function figuresIn(value: unknown): number {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((all, one) => all + figuresIn(one), 0);
}

const savedOf = (saved: Saved): Amount => sum(saved.map((one) => one.amount));

export function calculatedShareOut(text: string): Calculated {
  const read = readInput(text, shape);
  if (!read.ok) return read;
  const { given, money } = read;
  return answerOf(shareOut(positionGiven(given), given.rules), money, Number);
}

/** @param numberOf what a member goes by in the document. */
export function answerOf(
  done: SharedOut,
  money: MoneyText,
  numberOf: (member: MemberId) => number | string,
): Calculated {
  if (!done.ok) return { ok: true, refused: true, document: { refusal: { code: done.code, figures: {} } } };
  return { ok: true, document: documentOf(done.shareOut, money, numberOf) };
}

function positionGiven({ members, cashStep, sharePrice, on, startAt, ...given }: Given): Position {
  const { box, bank, inHand, solidarityFund, match, losses } = given;
  return {
    ...{ box, bank, inHand, solidarityFund, losses },
    matches: [match],
    cashStep: cashStep ?? amount(1),
    sharePrice: sharePrice ?? null,
    startAt,
    holdings: members.map((member, index) => holdingGiven(member, index + 1, on ?? NO_DAY)),
  };
}

/** Where savings × days are not asked for. */
const NO_DAY = civilDate('2001-01-01');

function holdingGiven(given: Given['members'][number], number: number, on: CivilDate): Holding {
  const { savings: all, saved, left, ...figures } = given;
  const member = String(number);
  const savings = saved ? savedOf(saved) : (all ?? ZERO);
  const days = noSavingDays();
  for (const one of saved ?? []) {
    addSaved(days, move(savingsOf(member), 'box', one.amount), one.on);
  }
  const savingDays = savingDaysOn(days, member, savings, on);
  return { ...figures, member, number, isMember: !left, savings, savingDays };
}

function documentOf(
  out: ShareOut,
  money: MoneyText,
  numberOf: (member: MemberId) => number | string,
): object {
  const { value, leftOver, members, sponsors: _, ...groups } = out;
  const groupsInText = Object.entries(groups).map(([key, figures]) => [key, inText({ ...figures }, money)]);
  return {
    value: money(value),
    ...Object.fromEntries(groupsInText),
    leftOver: money(leftOver),
    members: members.map(({ member, ...figures }) => ({
      member: numberOf(member),
      ...inText(figures, money),
    })),
  };
}

const inText = (figures: Readonly<Record<string, Amount>>, money: MoneyText): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, money(value)]));
