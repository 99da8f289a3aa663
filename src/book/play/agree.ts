/** Puts conditions together from what a script says: all of them, a template with changes, or changes to the present ones. */
import type { Conditions, LoanTerms } from '../../ledger/conditions/conditions.ts';
import { conditionsFrom, type TemplateId } from '../../ledger/conditions/templates.ts';
import type { Currency } from '../../ledger/currency.ts';
import type { Changes } from '../script/agreement.ts';

export interface AgreementGiven {
  readonly conditions?: Conditions | undefined;
  readonly template?: TemplateId | undefined;
  readonly sponsor?: string | undefined;
  readonly changes?: Changes | undefined;
}

/** Null where changes stand alone and there is nothing yet to change. */
export function agreedConditions(
  given: AgreementGiven,
  currency: Currency,
  present: Conditions | null,
): Conditions | null {
  if (given.conditions) return given.conditions;
  const base = given.template ? conditionsFrom(given.template, currency, given.sponsor ?? '') : present;
  return base && merged(base, given.changes ?? {});
}

function merged(base: Conditions, { loans, box, represented, decisions, ...rest }: Changes): Conditions {
  return {
    ...base,
    ...defined(rest),
    loans: {
      ...base.loans,
      ...defined({ guarantors: loans?.guarantors }),
      limit: { ...base.loans.limit, ...defined(loans?.limit ?? {}) },
      terms: mergedTerms(base.loans.terms, loans?.terms),
      severalAtOnce: loans?.severalAtOnce ?? base.loans.severalAtOnce,
    },
    box: { ...base.box, ...defined(box ?? {}) },
    represented: { ...base.represented, ...defined(represented ?? {}) },
    decisions: { ...base.decisions, ...defined(decisions ?? {}) },
  };
}

type Given<Part> = { readonly [Key in keyof Part]?: Part[Key] | undefined };

/** The terms of one loan: the agreed ones with the parts that differ. */
export function mergedTerms(base: LoanTerms, part: Given<LoanTerms> | undefined): LoanTerms {
  return { ...base, ...defined(part ?? {}) };
}

/** Leaves out what is undefined, so that it does not cover what is agreed. */
function defined<Part extends object>(part: Part): { [Key in keyof Part]?: Exclude<Part[Key], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]?: Exclude<Part[Key], undefined>;
  };
}
