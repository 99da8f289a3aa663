/**
 * A book script: a community's meetings as a person would tell them, in JSON (docs/book-script.md, and the JSON schema made
 * from this shape). Reading is strict: an unknown field, a wrong form or a label given twice is refused with the path to it.
 */
import * as v from 'valibot';
import { type Currency, KNOWN_CURRENCIES } from '../../ledger/currency.ts';
import { agreementEntries, agreesOnce, termsPartShape } from './agreement.ts';
import { count, day, label, member, members, moneyShapes, override, text, votes } from './shapes.ts';
import { entryStepShape, stepShape } from './steps.ts';

export const SCRIPT_FORMAT = 'caixeta-book-script';
const CODES = KNOWN_CURRENCIES.map(({ code }) => code);

/** A known code, or the code, digits and list of pieces of any other; the pieces' values in decimal texts. */
export const currencyShape = v.union(
  [
    v.picklist(CODES),
    v.strictObject({
      code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u)),
      digits: count(0, 3),
      denominations: v.pipe(
        v.array(
          v.strictObject({
            value: v.pipe(v.string(), v.regex(/^\d{1,13}(\.\d{1,3})?$/u)),
            form: v.picklist(['note', 'coin']),
          }),
        ),
        v.minLength(1),
        v.maxLength(40),
      ),
    }),
  ],
  `expected one of ${CODES.join(', ')}, or {code, digits, denominations: [{value: "0.50", form: "coin"}, …]}`,
);

const memberShape = v.strictObject({ number: member, name: v.optional(text(60)), joinedOn: v.optional(day) });

/** The shape of a script in this currency, and the parts of it that have a name in the JSON schema. */
export const scriptShapes = (currency: Pick<Currency, 'digits' | 'denominations'>) => {
  const money = moneyShapes(currency);
  const agreement = agreementEntries(money);
  const terms = termsPartShape(money);
  const entryStep = entryStepShape(money, agreement, terms);
  const step = stepShape(entryStep);
  const steps = v.array(step, 'expected a list of steps');
  const meeting = v.strictObject({
    as: v.optional(label),
    number: v.optional(count(1, 100_000)),
    kind: v.optional(v.picklist(['enterprise', 'social', 'other']), 'other'),
    heldOn: day,
    plannedOn: v.optional(day),
    writer: v.optional(member),
    counters: v.optional(v.pipe(members, v.maxLength(2))),
    keyHolders: v.optional(v.pipe(members, v.maxLength(5))),
    support: v.optional(count(0, 20), 0),
    supportNames: v.optional(text(500)),
    override: v.optional(override),
    /** Written since the meeting before, by whom it may concern; it waits until this meeting adopts it. */
    between: v.optional(steps, []),
    steps: v.optional(steps, []),
  });
  const script = v.strictObject({
    $schema: v.optional(v.string()),
    format: v.literal(SCRIPT_FORMAT, `expected "${SCRIPT_FORMAT}"`),
    version: v.literal(1, 'expected 1'),
    name: v.optional(text(60), 'Community'),
    practice: v.optional(v.boolean(), false),
    currency: currencyShape,
    foundedOn: day,
    members: v.union(
      [count(1, 999), v.array(memberShape)],
      'expected how many members, or a list of {number, name}',
    ),
    offices: v.optional(
      v.strictObject({
        chair: v.optional(member),
        treasurer: v.optional(member),
        secretary: v.optional(member),
        keyHolders: v.optional(members, []),
      }),
    ),
    ...agreement,
    votes: v.optional(votes),
    founding: v.optional(steps, []),
    meetings: v.array(meeting, 'expected a list of meetings'),
    between: v.optional(steps, []),
    /** The day on which loans are judged; without it the last meeting's. */
    asOf: v.optional(day),
  });
  const whole = v.pipe(
    script,
    v.check((one) => agreesOnce(one), 'give "conditions", or "template" with "changes"'),
  );
  return { script: whole, step, entryStep, money, agreement, terms };
};

export const scriptShape = (currency: Pick<Currency, 'digits' | 'denominations'>) =>
  scriptShapes(currency).script;

export type Script = v.InferOutput<ReturnType<typeof scriptShape>>;
export type ScriptMeeting = Script['meetings'][number];
export type CurrencyOfScript = v.InferOutput<typeof currencyShape>;
