/**
 * The small shapes of a book script. Amounts are decimal texts in the currency ("12.50"), never JSON numbers, so that a
 * reader cannot take cents for euros; they become minor units while they are read. Must not know: the book.
 */
import * as v from 'valibot';
import { type CivilDate, isCivilDate } from '../../ledger/civil-date.ts';
import { type Currency, type Pieces, piecesFor } from '../../ledger/currency.ts';
import { ENTRY_ID, PLAIN_ID } from '../../ledger/ids.ts';
import { type Amount, amount, negate, parseAmount } from '../../ledger/money.ts';

const DECIMAL = /^\d{1,15}(\.\d{1,3})?$/u;
const SIGNED_DECIMAL = /^-?\d{1,15}(\.\d{1,3})?$/u;
const PIECE = /^(note|coin)-\d{1,13}(\.\d{1,3})?$/u;

const textFor = (what: string) => v.string(`expected ${what}`);

/** The shapes that need the currency. */
export interface MoneyShapes {
  /** Above zero. */
  readonly above: v.GenericSchema<string, Amount>;
  readonly fromZero: v.GenericSchema<string, Amount>;
  /** Either way, "-5.00"; not zero. */
  readonly signed: v.GenericSchema<string, Amount>;
  readonly signedOrZero: v.GenericSchema<string, Amount>;
  readonly pieces: v.GenericSchema<Readonly<Record<string, number>>, Pieces>;
  /** A sum that is counted: its pile, largest piece first. */
  readonly pile: v.GenericSchema<string, Pieces>;
}

/** A text with more digits than the currency, zero where zero makes no sense, or a minus is refused. */
export function moneyShapes({
  digits,
  denominations,
}: Pick<Currency, 'digits' | 'denominations'>): MoneyShapes {
  const read = (text: string): Amount | string => readDecimal(text, digits);
  const decimal = (pattern: RegExp, zero: boolean) =>
    v.pipe(
      textFor('an amount as text, as in "12.50"'),
      v.regex(pattern, 'expected an amount as in "12.50": digits, a point, digits'),
      v.rawTransform<string, Amount>(({ dataset, addIssue, NEVER }) => {
        const minor = read(dataset.value);
        const problem = typeof minor === 'string' ? minor : minor === 0 && !zero ? 'amountZero' : null;
        if (problem === null) return minor as Amount;
        addIssue({ message: PROBLEMS[problem] ?? problem });
        return NEVER;
      }),
    );
  return {
    above: decimal(DECIMAL, false),
    fromZero: decimal(DECIMAL, true),
    signed: decimal(SIGNED_DECIMAL, false),
    signedOrZero: decimal(SIGNED_DECIMAL, true),
    pieces: piecesShape(read),
    pile: v.pipe(
      decimal(DECIMAL, true),
      v.rawTransform<Amount, Pieces>(({ dataset, addIssue, NEVER }) => {
        const { pieces, rest } = piecesFor(dataset.value, denominations);
        if (rest === 0) return pieces;
        addIssue({
          message: 'no pile of the notes and coins, largest first, makes this sum: give the pieces',
        });
        return NEVER;
      }),
    ),
  };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  amountZero: 'expected an amount above zero',
  amountTooManyDigits: 'more digits than the currency has',
  amountTooLarge: 'too large an amount',
};

function readDecimal(text: string, digits: number): Amount | string {
  const negative = text.startsWith('-');
  const parsed = parseAmount(negative ? text.slice(1) : text, digits);
  if (parsed.ok) return negative ? negate(parsed.amount) : parsed.amount;
  return parsed.code === 'amountZero' ? amount(0) : parsed.code;
}

/** How many of each piece by its value in the currency: {"note-20": 3, "coin-0.50": 2}. */
function piecesShape(read: (text: string) => Amount | string): MoneyShapes['pieces'] {
  return v.pipe(
    v.record(v.pipe(v.string(), v.regex(PIECE, 'expected a piece as in "note-20" or "coin-0.50"')), count(1)),
    v.rawTransform<Record<string, number>, Pieces>(({ dataset, addIssue, NEVER }) => {
      const pieces: Record<string, number> = {};
      for (const [key, many] of Object.entries(dataset.value)) {
        const [form, value] = key.split('-', 2) as [string, string];
        const minor = read(value);
        if (typeof minor === 'string' || minor === 0) {
          addIssue({
            message: `${key}: ${typeof minor === 'string' ? (PROBLEMS[minor] ?? minor) : 'worth nothing'}`,
          });
          return NEVER;
        }
        const name = `${form}-${minor}`;
        pieces[name] = (pieces[name] ?? 0) + many;
      }
      return pieces;
    }),
  );
}

/** Whole numbers as JSON numbers. */
export const count = (least: number, most = 1_000_000) =>
  v.pipe(
    v.number('expected a whole number'),
    v.safeInteger('expected a whole number'),
    v.minValue(least, `expected ${least} or more`),
    v.maxValue(most, `expected ${most} or less`),
  );

/** A member by her number. */
export const member = count(1, 999);
export const members = v.array(member, 'expected a list of member numbers');

export const day = v.pipe(
  textFor('a day as "YYYY-MM-DD"'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/u, 'expected a day as "YYYY-MM-DD"'),
  v.rawTransform<string, CivilDate>(({ dataset, addIssue, NEVER }) => {
    if (isCivilDate(dataset.value)) return dataset.value;
    addIssue({ message: 'not a day of the calendar' });
    return NEVER;
  }),
);

const plain = (what: string) =>
  v.pipe(textFor(what), v.regex(PLAIN_ID, `expected ${what}: letters, digits, hyphens`));
/** A name that a script gives to an entry with "as", and refers to it by. */
export const label = plain('a label');
/** An entry that is meant: by its label, or by its id as the document prints it ("meeting-2:7"). */
export const reference = v.pipe(
  textFor('a label'),
  v.check((said) => PLAIN_ID.test(said) || ENTRY_ID.test(said), 'expected a label or the id of an entry'),
);
export const plainId = plain('an id');
export const text = (most: number) =>
  v.pipe(
    textFor('a text'),
    v.trim(),
    v.minLength(1, 'expected a text that is not empty'),
    v.maxLength(most, `longer than ${most} characters`),
  );

export const place = v.picklist(['box', 'bank'], 'expected "box" or "bank"');

/** Who said what; a missing list is empty. */
export const votes = v.strictObject({
  for: v.optional(members, []),
  against: v.optional(members, []),
  abstained: v.optional(members, []),
});

/** The meeting decided that a condition does not stop this step; the decision is written with it. */
export const override = v.strictObject({ text: v.optional(text(500)), votes: v.optional(votes) });
export type OverrideGiven = v.InferOutput<typeof override>;

/** What any step may say besides its own fields. */
export const COMMON = {
  /** The label of the entry that the step writes. */
  as: v.optional(label),
  /** "Yes, a second one": the same repayment again is meant. */
  again: v.optional(v.boolean()),
  override: v.optional(override),
  /** One tap: a second step with the same intent writes nothing. */
  intent: v.optional(plainId),
  /** The phone that writes it, in a sheet of its own; where none is named, the founder's. */
  phone: v.optional(plainId),
};

/** Exactly one of these fields is given. */
export const oneOf = <Step extends object>(...names: readonly (string & keyof Step)[]) =>
  v.check<Step, string>(
    (step) => names.filter((name) => step[name] !== undefined).length === 1,
    `give one of ${names.map((name) => `"${name}"`).join(', ')}`,
  );
