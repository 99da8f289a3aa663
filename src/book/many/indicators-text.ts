/** The indicators of communities as a text that people read: each community, all of them together, months of totals, and what the figures mean. */
import type { FiguresDocument, FigureText } from '../../ledger/open/document.ts';
import { LEAST_BEHIND } from '../../ledger/open/withhold.ts';
import { figuresOf, type GivenTotals } from './given-totals.ts';
import { fill, type Say } from './words.ts';

type Definitions = FiguresDocument['definitions'];
/** Null where it is withheld. */
type Figures = Readonly<Record<string, FigureText | null>>;

const GROUPS = ['people', 'savings', 'loans', 'order'] as const;
const WIDEST = 40;

export function indicatorsText(
  { definitions, communities, together }: FiguresDocument,
  totals: readonly GivenTotals[],
  say: Say,
): string {
  const blocks = communities.map(({ community, practice, currency, on, figures }) => {
    const head = [community, currency.code, on, ...(practice ? [say('ui.practice.word')] : [])];
    return [head.join(' · '), ...tables(definitions, figures, currency.code, say)].join('\n\n');
  });
  const all = [
    `${say('statements.open.all')} · ${together.communities}`,
    ...tables(definitions, together.figures, '', say),
    ...together.byCurrency.map(({ currency, communities: count, figures }) =>
      [`${currency.code} · ${count}`, ...tables(definitions, figures, currency.code, say)].join('\n\n'),
    ),
  ].join('\n\n');
  const meaning = [
    say('statements.summary.definition'),
    ...definitions.map(({ name, definition, formula }) => `  ${name}\n    ${definition}\n    = ${formula}`),
  ].join('\n');
  // Nothing together of no community.
  const sums = communities.length === 0 ? [] : [all];
  const given = totals.map((one) => totalsText(definitions, one, say));
  return `${[...blocks, ...sums, ...given, meaning].join('\n\n\n')}\n`;
}

/** A month of a community that shares no more: by how many phones, and what others say otherwise. */
function totalsText(definitions: Definitions, { totals, phones, differs }: GivenTotals, say: Say): string {
  const { community, practice, currency, month, on, meeting } = totals;
  const figures = figuresOf(totals);
  const head = [community, currency.code, fill(say('sharing.of'), { month })];
  if (practice) head.push(say('ui.practice.word'));
  const signed = say(`sharing.received.phones_${phones === 1 ? 'one' : 'other'}`);
  const notes = [
    `${fill(say('sharing.until'), { number: meeting, date: on })} ${fill(signed, { shown: phones })}`,
    ...(differs ? [say('sharing.received.differWhy')] : []),
    ...(Object.values(figures).includes(null)
      ? [fill(say('sharing.withheldWhy'), { least: LEAST_BEHIND })]
      : []),
  ];
  const under = notes.map((note) => `  ${note}`).join('\n');
  return [`${head.join(' · ')}\n${under}`, ...tables(definitions, figures, currency.code, say)].join('\n\n');
}

/** A table a group, of the figures that there are. */
function tables(definitions: Definitions, figures: Figures, code: string, say: Say): readonly string[] {
  return GROUPS.flatMap((group) => {
    const rows = definitions.flatMap((one) => {
      const figure = figures[one.key];
      return one.group === group && figure !== undefined ? [rowOf(one, figure, code, say)] : [];
    });
    return rows.length === 0 ? [] : [[say(`statements.summary.group.${group}`), ...rows].join('\n')];
  });
}

function rowOf(
  { name, unit, is }: Definitions[number],
  figure: FigureText | null,
  code: string,
  say: Say,
): string {
  const row = (said: string) => `  ${name.padEnd(WIDEST)}${said.padStart(16)}`;
  if (figure === null) return row(say('sharing.withheld'));
  const nothing = '–';
  const inUnit = (value: string | number | null | undefined) =>
    value === null || value === undefined ? nothing : unit === 'money' ? `${value} ${code}` : String(value);
  const said = is !== 'share' ? inUnit(figure.value) : figure.percent ? `${figure.percent} %` : nothing;
  const of =
    is === 'share'
      ? fill(say('statements.of'), { part: inUnit(figure.part), whole: inUnit(figure.whole) })
      : '';
  return `${row(said)}${of === '' ? '' : `   ${of}`}`;
}
