/**
 * A year of a community, told evening by evening in a table, and the book script that comes of it: the same every time. What is
 * counted at the close is the plain sum of the cash of all steps so far, made here and not by the ledger: where the ledger comes
 * to another box, the count shows a difference and the meeting cannot be sealed.
 */
import { type Currency, KNOWN_CURRENCIES } from '../../src/ledger/currency.ts';
import {
  type Amount,
  add,
  amount,
  negate,
  parseAmount,
  toDecimalText,
  ZERO,
} from '../../src/ledger/money.ts';

/** A step of a script (docs/book-script.md), as plain JSON; amounts are texts in the currency. */
export interface Told {
  readonly step: string;
  readonly member?: number;
  readonly amount?: string;
  readonly [field: string]: unknown;
}

export interface Lent {
  readonly as: string;
  readonly member: number;
  readonly amount: string;
  readonly purpose: string;
  readonly pledges?: Readonly<Record<number, string>>;
  /** Above her limit: what the meeting says. All who are here are for it but the borrower, who has no vote. */
  readonly voted?: string;
}

export interface Evening {
  readonly on: string;
  readonly kind?: 'enterprise' | 'social' | 'other';
  readonly absent?: readonly number[];
  readonly late?: readonly number[];
  /** Fines paid this evening, by who owes them. */
  readonly fines?: readonly number[];
  /** What somebody saves who does not save what she always saves; "0" is nothing. */
  readonly saves?: Readonly<Record<number, string>>;
  /** Paid back, by loan. */
  readonly paysBack?: Readonly<Record<string, string>>;
  readonly lent?: readonly Lent[];
  /** Before the savings, after the loans, and after the count. */
  readonly first?: readonly Told[];
  readonly other?: readonly Told[];
  readonly afterCount?: readonly Told[];
  /** What is missing in the box. */
  readonly short?: string;
}

export interface Year {
  /** What stands at the head of the script. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly currency: Currency;
  readonly members: readonly string[];
  /** What each saves on an evening, by her number less one. */
  readonly habits: readonly string[];
  /** What who comes late, or stays away, is to pay. */
  readonly fineFor: { readonly late: string; readonly absent: string };
  /** What each who is here gives to the solidarity fund. */
  readonly solidarity?: string;
  readonly evenings: readonly Evening[];
}

export interface YearScript {
  readonly meetings: readonly {
    readonly heldOn: string;
    readonly kind: string;
    readonly steps: readonly Told[];
  }[];
  readonly [field: string]: unknown;
}

export const currencyOf = (code: string): Currency => {
  const known = KNOWN_CURRENCIES.find((one) => one.code === code);
  if (!known) throw new Error(`${code} is not known`);
  return known;
};

/** Nothing, and what is below zero, too. */
export function amountOf(text: string, { digits }: Pick<Currency, 'digits'>): Amount {
  if (text.startsWith('-')) return negate(amountOf(text.slice(1), { digits }));
  if (Number(text) === 0) return ZERO;
  const read = parseAmount(text, digits);
  if (!read.ok) throw new Error(`${text} is no amount`);
  return read.amount;
}

/** The script of the first so many evenings, all of them where nothing is said. */
export function scriptOf(year: Year, evenings = year.evenings.length): YearScript {
  const gone = new Set<number>();
  let box = ZERO;
  const meetings = year.evenings.slice(0, evenings).map((evening) => {
    const before = toDecimalText(box, year.currency.digits);
    const steps = [...opening(before, evening), ...moneyOf(year, evening, gone)];
    for (const step of steps) box = add(box, cashOf(step, year.currency));
    for (const { step, member } of steps) if (step === 'member-settled' && member) gone.add(member);
    const short = evening.short ? amountOf(evening.short, year.currency) : ZERO;
    box = add(box, negate(short));
    const count = { step: 'box-counted', total: toDecimalText(box, year.currency.digits) };
    const close = [count, ...(evening.afterCount ?? []), { step: 'seal' }];
    return { heldOn: evening.on, kind: evening.kind ?? 'other', steps: [...steps, ...close] };
  });
  return { ...year.head, members: year.members.map((name, at) => ({ number: at + 1, name })), meetings };
}

function opening(box: string, { absent = [], late = [] }: Evening): readonly Told[] {
  return [
    { step: 'box-counted', moment: 'opening', total: box },
    { step: 'attendance-marked', absent, late, everyoneElse: 'present' },
  ];
}

/** In the order of a meeting: fines and the fund, savings, loans paid back, loans, the rest. */
function moneyOf(year: Year, evening: Evening, gone: ReadonlySet<number>): readonly Told[] {
  const { absent = [], late = [], fines = [], first = [], other = [] } = evening;
  const here = year.members.map((_, at) => at + 1).filter((one) => !absent.includes(one) && !gone.has(one));
  const charged = (members: readonly number[], fine: 'late' | 'absent'): Told[] =>
    members.map((member) => ({ step: 'fine-charged', as: `${fine}-of-${member}`, member, fine }));
  const { solidarity } = year;
  return [
    ...first,
    ...charged(late, 'late'),
    ...charged(absent, 'absent'),
    ...fines.map((member): Told => {
      const fine = late.includes(member) ? 'late' : 'absent';
      return { step: 'fine-paid', fine: `${fine}-of-${member}`, amount: year.fineFor[fine] };
    }),
    ...(solidarity
      ? here.map((member): Told => ({ step: 'solidarity-in', member, amount: solidarity }))
      : []),
    ...here.flatMap((member): Told[] => {
      const saved = evening.saves?.[member] ?? year.habits[member - 1] ?? '0';
      return saved === '0'
        ? []
        : [{ step: 'deposit', as: `saving-${evening.on}-${member}`, member, amount: saved }];
    }),
    ...Object.entries(evening.paysBack ?? {}).map(
      ([loan, sum]): Told => ({ step: 'repayment', loan, amount: sum }),
    ),
    ...(evening.lent ?? []).map((lent) => loanStep(lent, here)),
    ...other,
  ];
}

function loanStep(
  { as, member, amount: sum, purpose, pledges = {}, voted }: Lent,
  here: readonly number[],
): Told {
  const parts = Object.entries(pledges).map(([guarantor, pledged]) => ({
    member: Number(guarantor),
    amount: pledged,
  }));
  const votes = { for: here.filter((one) => one !== member), against: [], abstained: [] };
  return {
    ...{ step: 'loan-paid-out', as, member, amount: sum, purpose },
    ...(parts.length > 0 ? { pledges: parts } : {}),
    ...(voted ? { override: { text: voted, votes } } : {}),
  };
}

const INTO_BOX = new Set(['deposit', 'repayment', 'fine-paid', 'solidarity-in', 'income', 'match-received']);
const OUT_OF_BOX: Readonly<Record<string, string>> = {
  'loan-paid-out': 'amount',
  'solidarity-out': 'amount',
  expense: 'amount',
  'match-returned': 'amount',
  'member-settled': 'paid',
  'part-handed-over': 'cash',
};

/** What a step puts into the box, below zero what it takes out of it. */
export function cashOf(step: Told, currency: Currency): Amount {
  const field = OUT_OF_BOX[step.step];
  if (field) return negate(amountOf(String(step[field]), currency));
  return INTO_BOX.has(step.step) ? amountOf(String(step.amount), currency) : amount(0);
}
