/**
 * How a script says what is agreed: all conditions, or a template and what differs from it, or (in a later step) only what
 * changes. Parts replace parts: `loans.terms` and `box` may be given in part, a choice with a `mode` only as a whole.
 */
import * as v from 'valibot';
import { TEMPLATES } from '../../ledger/conditions/templates.ts';
import { conditionsShape, termsShape } from './conditions.ts';
import { type MoneyShapes, text } from './shapes.ts';

/** Terms in part: what is left out is as in the conditions. */
export const termsPartShape = (money: MoneyShapes) => v.partial(termsShape(money));

const changesShape = (money: MoneyShapes) => {
  const { loans, box, represented, decisions, ...rest } = conditionsShape(money).entries;
  const { limit, guarantors, terms, severalAtOnce } = loans.entries;
  return v.partial(
    v.strictObject({
      ...rest,
      loans: v.partial(
        v.strictObject({ limit: v.partial(limit), guarantors, terms: v.partial(terms), severalAtOnce }),
      ),
      box: v.partial(box),
      represented: v.partial(represented),
      decisions: v.partial(decisions),
    }),
  );
};

export type Changes = v.InferOutput<ReturnType<typeof changesShape>>;

/** The fields by which something is agreed. */
export const agreementEntries = (money: MoneyShapes) => ({
  conditions: v.optional(conditionsShape(money)),
  template: v.optional(v.picklist(TEMPLATES)),
  /** The name of the organisation that doubles the savings, with a template. */
  sponsor: v.optional(text(60)),
  changes: v.optional(changesShape(money)),
});

/** What a script says of conditions, before it is put together. */
export interface Agreement {
  readonly conditions?: unknown;
  readonly template?: unknown;
  readonly sponsor?: unknown;
  readonly changes?: unknown;
}

/** All conditions, or a template (and what differs, and who doubles). */
export const agreesOnce = ({ conditions, template, sponsor, changes }: Agreement): boolean =>
  conditions === undefined
    ? template !== undefined
    : template === undefined && sponsor === undefined && changes === undefined;

/** In a later step changes may also stand alone. */
export const agreesLater = (agreement: Agreement): boolean =>
  agreesOnce(agreement) ||
  (agreement.changes !== undefined && !agreement.conditions && !agreement.template && !agreement.sponsor);

export type TermsPartShape = ReturnType<typeof termsPartShape>;
export type AgreementEntries = ReturnType<typeof agreementEntries>;
