/** Reading a script from its text: JSON, then the currency, then the whole in that currency, then the labels. */
import * as v from 'valibot';
import { type Currency, type Denomination, KNOWN_CURRENCIES, pieceKey } from '../../ledger/currency.ts';
import { parseAmount } from '../../ledger/money.ts';
import { type CurrencyOfScript, currencyShape, type Script, scriptShape } from './script.ts';
import type { Step } from './steps.ts';

/** `path` names the field as in "meetings[2].steps[4].amount"; empty for the whole text. */
export type ReadScript =
  | { readonly ok: true; readonly script: Script; readonly currency: Currency }
  | Unreadable;

export interface Unreadable {
  readonly ok: false;
  readonly path: string;
  readonly problem: string;
}

/** Refused: what is not JSON, an unknown or missing field, a wrong form, a label given twice. The first that holds. */
export function readScript(text: string): ReadScript {
  const read = readInCurrency(text, scriptShape);
  if (!read.ok) return read;
  const { value: script, currency } = read;
  return labelTwice(script) ?? { ok: true, script, currency };
}

/** `shape` is made for the currency that the text names. */
export function readInCurrency<Output>(
  text: string,
  shape: (currency: Currency) => v.GenericSchema<unknown, Output>,
): { readonly ok: true; readonly value: Output; readonly currency: Currency } | Unreadable {
  const raw = parseJson(text);
  if (!raw.ok) return raw;
  const head = v.safeParse(v.looseObject({ currency: currencyShape }), raw.value);
  if (!head.success) return unreadable(head.issues[0]);
  const currency = currencyOf(head.output.currency);
  if ('ok' in currency) return currency;
  const parsed = v.safeParse(shape(currency), raw.value);
  return parsed.success ? { ok: true, value: parsed.output, currency } : unreadable(parsed.issues[0]);
}

export function parseJson(text: string): { readonly ok: true; readonly value: unknown } | Unreadable {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return {
      ok: false,
      path: '',
      problem: `not JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
    };
  }
}

/** Pieces in the order of the book: notes before coins, large to small. */
export function currencyOf(given: CurrencyOfScript): Currency | Unreadable {
  if (typeof given === 'string') {
    const known = KNOWN_CURRENCIES.find(({ code }) => code === given);
    return known ?? bad('currency', 'unknown code');
  }
  const denominations: Denomination[] = [];
  for (const [at, { value, form }] of given.denominations.entries()) {
    const parsed = parseAmount(value, given.digits);
    if (!parsed.ok) return bad(`currency.denominations[${at}].value`, 'not an amount of this currency');
    denominations.push({ value: parsed.amount, form });
  }
  if (new Set(denominations.map(pieceKey)).size < denominations.length) {
    return bad('currency.denominations', 'the same piece twice');
  }
  denominations.sort((left, right) =>
    left.form === right.form ? right.value - left.value : left.form === 'note' ? -1 : 1,
  );
  return { code: given.code, digits: given.digits, denominations };
}

function labelTwice(script: Script): Unreadable | null {
  const seen = new Set<string>();
  const look = (steps: readonly Step[], path: string): Unreadable | null => {
    for (const [at, step] of steps.entries()) {
      const here = `${path}[${at}]`;
      if (step.as !== undefined && seen.has(step.as))
        return bad(`${here}.as`, `the label "${step.as}" is given twice`);
      if (step.as !== undefined) seen.add(step.as);
      const within = step.step === 'together' ? look(step.steps, `${here}.steps`) : null;
      const instead = step.step === 'correct' ? look(step.replacements, `${here}.replacements`) : null;
      if (within ?? instead) return within ?? instead;
    }
    return null;
  };
  const lists = [
    [script.founding, 'founding'],
    ...script.meetings.flatMap((meeting, at) => [
      [meeting.between, `meetings[${at}].between`] as const,
      [meeting.steps, `meetings[${at}].steps`] as const,
    ]),
    [script.between, 'between'],
  ] as const;
  for (const [steps, path] of lists) {
    const found = look(steps, path);
    if (found) return found;
  }
  return null;
}

const bad = (path: string, problem: string): Unreadable => ({ ok: false, path, problem });

export function unreadable(issue: v.BaseIssue<unknown>): Unreadable {
  return bad(pathOf(issue), messageOf(issue));
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map((step) => (typeof step.key === 'number' ? `[${step.key}]` : `.${String(step.key)}`))
    .join('')
    .replace(/^\./u, '');
}

/** A strict object says "never" of a field that it does not know; people are told so. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  const ofObject = issue.type === 'strict_object' || issue.type === 'loose_object';
  if (ofObject && issue.expected === 'never') return 'unknown field';
  return ofObject && issue.received === 'undefined' ? 'missing' : issue.message;
}
