/** The JSON schema of a book script, made from the valibot shape that reads it. What it cannot say (labels, sums) is left out. */
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { scriptShapes } from '../../src/book/script/script.ts';
import {
  day,
  label,
  member,
  members,
  override,
  place,
  reference,
  votes,
} from '../../src/book/script/shapes.ts';

/** A schema has no flags for its patterns. */
export const patternOf: NonNullable<ConversionConfig['overrideAction']> = ({ valibotAction, jsonSchema }) =>
  valibotAction.type === 'regex' &&
  'requirement' in valibotAction &&
  valibotAction.requirement instanceof RegExp
    ? { ...jsonSchema, pattern: valibotAction.requirement.source }
    : null;

/** With the most digits that a currency may have; a script's own currency may have fewer. */
export function scriptJsonSchema(): object {
  const shapes = scriptShapes({ digits: 3, denominations: [] });
  const { script, step, entryStep, money, agreement, terms } = shapes;
  const named = entryStep.options.map((option) => [`step-${option.entries.step.literal}`, option] as const);
  const { above, fromZero, signed, signedOrZero, pieces, pile } = money;
  return toJsonSchema(script, {
    target: 'draft-2020-12',
    typeMode: 'input',
    ignoreActions: ['trim', 'check'],
    overrideAction: patternOf,
    definitions: {
      step,
      entryStep,
      ...Object.fromEntries(named),
      terms,
      conditions: agreement.conditions.wrapped,
      changes: agreement.changes.wrapped,
      day,
      label,
      reference,
      member,
      members,
      place,
      votes,
      override,
      amount: above,
      amountFromZero: fromZero,
      signedAmount: signed,
      signedAmountOrZero: signedOrZero,
      pieces,
      pile,
    },
  });
}
