/** What is given out for programs, as shapes that outputs are held to; their JSON schemas stand in docs/spec. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { BUSINESS_DEFINITIONS } from '../../src/followup/open/definitions.ts';
import { RULES } from '../../src/followup/open/withhold.ts';
import { STUDY_FIGURES } from '../../src/ledger/open/study.ts';
import { PROFESSIONS } from '../../src/ledger/purpose.ts';
import { DEFINITIONS } from '../../src/ledger/statements/definitions.ts';
import { patternOf } from './json-schema.ts';

const money = v.pipe(v.string(), v.regex(/^-?\d+(\.\d{1,3})?$/u));
const percent = v.pipe(v.string(), v.regex(/^-?\d+\.\d\d$/u));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/u));
const month = v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/u));
const whole = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const currency = v.strictObject({ code: v.string(), digits: count });

const figureOf = ({ is, unit }: (typeof DEFINITIONS)[number]) => {
  const value = unit === 'money' ? money : whole;
  if (is === 'sum') return v.strictObject({ value });
  if (is === 'share') return v.strictObject({ part: value, whole: value, percent: v.nullable(percent) });
  return v.strictObject({ part: value, whole: count, value: v.nullable(value) });
};
const figuresOf = (pick: (definition: (typeof DEFINITIONS)[number]) => boolean) =>
  v.strictObject(
    Object.fromEntries(DEFINITIONS.filter(pick).map((one) => [one.key, figureOf(one)] as const)),
  );

const member = v.strictObject({
  member: count,
  name: v.nullable(v.string()),
  joinedOn: day,
  leftOn: v.nullable(day),
  savings: money,
  owed: money,
});
const line = v.strictObject({
  entry: v.string(),
  on: v.nullable(day),
  meeting: v.nullable(count),
  kind: v.string(),
  members: v.array(count),
  amount: v.nullable(money),
  box: money,
  bank: money,
  corrected: v.boolean(),
  note: v.nullable(v.string()),
});

const tenths = v.pipe(v.string(), v.regex(/^-?\d+\.\d$/u));
const instrument = { instrument: v.string(), version: count, item: v.nullable(v.string()) };
const toldOf = ({ unit }: (typeof BUSINESS_DEFINITIONS)[number]) =>
  v.strictObject({ value: v.nullable(unit === 'money' ? money : count), n: v.nullable(count) });
const yearOfFollowUp = v.strictObject({
  year: v.pipe(v.string(), v.regex(/^\d{4}$/u)),
  businesses: v.strictObject(
    Object.fromEntries(BUSINESS_DEFINITIONS.map((one) => [one.key, toldOf(one)] as const)),
  ),
  outcomes: v.array(
    v.strictObject({
      ...instrument,
      people: v.nullable(count),
      before: v.nullable(tenths),
      after: v.nullable(tenths),
      change: v.nullable(tenths),
    }),
  ),
});

/** Only where a follow-up book is among the files. `named`: by its name, else by a number. */
const followed = (named: boolean) => ({
  followUpDefinitions: v.exactOptional(
    v.array(
      v.strictObject({
        key: v.picklist(BUSINESS_DEFINITIONS.map(({ key }) => key)),
        unit: v.picklist(['things', 'people', 'money']),
        rule: v.picklist(Object.keys(RULES)),
        formula: v.string(),
        name: v.string(),
        definition: v.string(),
      }),
    ),
  ),
  instruments: v.exactOptional(
    v.array(
      v.strictObject({
        ...instrument,
        ...{ least: count, most: count, better: v.picklist(['higher', 'lower']), name: v.string() },
      }),
    ),
  ),
  followUps: v.exactOptional(
    v.array(
      v.strictObject({
        ...{ followUp: named ? v.string() : count, currency, years: v.array(yearOfFollowUp) },
        notHere: v.array(v.picklist(PROFESSIONS)),
      }),
    ),
  ),
});

export const FIGURES = v.strictObject({
  format: v.literal('caixeta-figures'),
  version: v.literal(1),
  definitions: v.array(
    v.strictObject({
      key: v.picklist(DEFINITIONS.map(({ key }) => key)),
      group: v.picklist(['people', 'savings', 'loans', 'order']),
      is: v.picklist(['sum', 'share', 'average']),
      unit: v.picklist(['people', 'things', 'money', 'days']),
      formula: v.string(),
      name: v.string(),
      definition: v.string(),
    }),
  ),
  communities: v.array(
    v.strictObject({
      community: v.string(),
      practice: v.boolean(),
      currency,
      on: day,
      figures: figuresOf(() => true),
      members: v.optional(v.nullable(v.array(member))),
      lines: v.optional(v.array(line)),
    }),
  ),
  together: v.strictObject({
    communities: count,
    figures: figuresOf(({ unit }) => unit !== 'money'),
    byCurrency: v.array(
      v.strictObject({ currency, communities: count, figures: figuresOf(({ unit }) => unit === 'money') }),
    ),
  }),
  totals: v.exactOptional(
    v.array(
      v.strictObject({
        community: v.string(),
        practice: v.boolean(),
        currency,
        month,
        on: day,
        meeting: count,
        phones: count,
        differs: v.boolean(),
        figures: v.strictObject(
          Object.fromEntries(DEFINITIONS.map((one) => [one.key, v.nullable(figureOf(one))] as const)),
        ),
      }),
    ),
  ),
  ...followed(true),
});

const value = v.nullable(v.union([money, whole]));
const cell = v.strictObject({ value, members: v.nullable(count) });
const totalCell = v.strictObject({ ...cell.entries, communities: count, withheld: count });
const studyFigures = <Shape extends typeof cell | typeof totalCell>(shape: Shape) =>
  v.strictObject(Object.fromEntries(STUDY_FIGURES.map((figure) => [figure, shape] as const)));

export const STUDY = v.strictObject({
  format: v.literal('caixeta-study'),
  version: v.literal(1),
  leastBehind: v.literal(5),
  communities: v.array(v.strictObject({ community: count, month, currency, figures: studyFigures(cell) })),
  together: v.array(v.strictObject({ month, currency, figures: studyFigures(totalCell) })),
  ...followed(false),
});

const base64 = (letters: RegExp) => v.pipe(v.string(), v.regex(letters));
const minor = v.pipe(v.number(), v.integer());
const told = ({ is }: (typeof DEFINITIONS)[number]) =>
  v.nullable(v.strictObject({ part: minor, whole: is === 'sum' ? v.null() : minor }));

export const TOTALS_FILE = v.strictObject({
  key: base64(/^[A-Za-z0-9+/]{44}$/u),
  signature: base64(/^[A-Za-z0-9+/]{86}==$/u),
  totals: v.strictObject({
    format: v.literal('caixeta-totals'),
    version: v.literal(1),
    community: v.string(),
    book: v.string(),
    practice: v.boolean(),
    currency,
    month,
    on: day,
    meeting: count,
    seal: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u)),
    figures: v.strictObject(Object.fromEntries(DEFINITIONS.map((one) => [one.key, told(one)] as const))),
  }),
});

const schemaOf = (shape: typeof FIGURES | typeof STUDY | typeof TOTALS_FILE): object =>
  toJsonSchema(shape, {
    target: 'draft-2020-12',
    overrideAction: patternOf,
    definitions: { money, percent, day, month, count, currency, tenths, yearOfFollowUp },
  });

/** By the name of its file in docs/spec. */
export const OPEN_SCHEMAS = {
  'figures.schema.json': schemaOf(FIGURES),
  'study.schema.json': schemaOf(STUDY),
  'totals.schema.json': schemaOf(TOTALS_FILE),
} as const;
